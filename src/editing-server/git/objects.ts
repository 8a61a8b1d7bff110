import type { Repository } from './repository.ts';

/** A blob's id, or null if there is no file. */
export type Blob = string | null;

/** Path in the repository → its new blob. */
export type Changes = ReadonlyMap<string, Blob>;

const ABSENT = '0'.repeat(40);
const PLAIN_FILE = '100644';

/** Stores bytes in the repository as an unreferenced blob. */
export async function writeBlob({ text }: Repository, bytes: string | Buffer): Promise<string> {
  return text(['hash-object', '-w', '--stdin'], { input: bytes });
}

export async function readBlob({ git }: Repository, blob: string): Promise<Buffer> {
  return git(['cat-file', 'blob', blob]);
}

/** An object of the repository and its id. */
export interface GitObject {
  id: string;
  bytes: Buffer;
}

/**
 * Reads many objects in one call: name (`HEAD:content/essays/x.md`, an id) → object; missing ones
 * are omitted. A name may contain anything but a line break.
 */
export async function readObjects(
  { git }: Repository,
  names: readonly string[],
): Promise<Map<string, GitObject>> {
  const found = new Map<string, GitObject>();
  if (names.length === 0) return found;
  const output = await git(['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  let start = 0;
  for (const name of names) {
    const end = output.indexOf(10, start);
    const header = /^([0-9a-f]+) \w+ (\d+)$/.exec(output.toString('utf8', start, end));
    start = end + 1;
    if (!header?.[1]) continue;
    const size = Number(header[2]);
    found.set(name, { id: header[1], bytes: output.subarray(start, start + size) });
    start += size + 1;
  }
  return found;
}

/** The blobs at some paths of a commit. */
export async function blobsAt(
  { git }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, Blob>> {
  const output = await git(['ls-tree', '-z', '--full-tree', commit, '--', ...paths]);
  return toBlobs(paths, output, /^\d+ blob ([0-9a-f]+)\t(.*)$/s);
}

/** The blobs at some paths of the index. */
export async function blobsStaged(
  { git }: Repository,
  paths: readonly string[],
): Promise<Map<string, Blob>> {
  const output = await git(['ls-files', '-z', '--stage', '--', ...paths]);
  return toBlobs(paths, output, /^\d+ ([0-9a-f]+) \d\t(.*)$/s);
}

function toBlobs(paths: readonly string[], output: Buffer, line: RegExp): Map<string, Blob> {
  const found = splitZ(output).map((item) => line.exec(item));
  return new Map(
    paths.map((path) => [path, found.find((match) => match?.[2] === path)?.[1] ?? null]),
  );
}

/** The differences between two commits: path in the repository → the blob in the later one. */
export async function changesBetween(
  { git }: Repository,
  from: string,
  to: string,
): Promise<Map<string, Blob>> {
  const fields = splitZ(
    await git(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to]),
  );
  const changes = new Map<string, Blob>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const blob = fields[index]?.split(' ')[3] ?? ABSENT;
    changes.set(fields[index + 1] ?? '', /^0+$/.test(blob) ? null : blob);
  }
  return changes;
}

/**
 * Writes changes into an index: the one of `env`, or the repository's own. Other entries stay as
 * they are.
 */
export async function stage(
  { git }: Repository,
  changes: Changes,
  env?: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = [...changes].map(([path, blob]) =>
    blob === null ? `0 ${ABSENT}\t${path}\0` : `${PLAIN_FILE} ${blob}\t${path}\0`,
  );
  await git(['update-index', '-z', '--index-info'], { input: lines.join(''), ...(env && { env }) });
}

function splitZ(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((item) => item !== '');
}
