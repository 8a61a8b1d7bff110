import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressedNames } from '../system/precompress.ts';

/** The manifest’s own file in a built site. It lists all others. */
export const MANIFEST_FILE = 'build-files.json';

/**
 * The files that a build wrote: path below the site’s root → bytes, or null if the writer did not
 * report the size. Writers report their files as they write them; reading the folder afterwards
 * would not detect missing files.
 */
export type Manifest = Readonly<Record<string, number | null>>;

/** Collects the files that a build writes. */
export class WrittenFiles {
  readonly #files = new Map<string, number | null>();

  /**
   * @param path below the site’s root, with forward slashes
   * @param bytes its size, or its content
   */
  add(path: string, bytes: number | string | Uint8Array | null = null): void {
    const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes && sizeOf(bytes);
    this.#files.set(path, size ?? this.#files.get(path) ?? null);
  }

  get manifest(): Manifest {
    return Object.fromEntries([...this.#files].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}

const sizeOf = (content: number | Uint8Array) =>
  typeof content === 'number' ? content : content.length;

/** Reads the manifest of a built site. Throws if it is missing or invalid. */
export async function readManifest(site: string): Promise<Manifest> {
  const { files } = Object(JSON.parse(await readFile(join(site, MANIFEST_FILE), 'utf8'))) as {
    files?: unknown;
  };
  if (typeof files !== 'object' || files === null) {
    throw new Error(`${MANIFEST_FILE}: files: found ${JSON.stringify(files)}, expected an object`);
  }
  return files as Manifest;
}

export async function writeManifest(site: string, files: Manifest): Promise<void> {
  await writeFile(join(site, MANIFEST_FILE), JSON.stringify({ files }));
}

/**
 * Records the compressed files that will be beside the files of a site, including those of the
 * manifest itself.
 */
export async function noteCompressed(site: string): Promise<void> {
  const files = await readManifest(site);
  const beside = await Promise.all(
    Object.entries(files).map(async ([path, known]) => {
      // Missing files are reported separately.
      const bytes = known ?? (await stat(join(site, path)).catch(() => undefined))?.size ?? 0;
      return compressedNames(path, bytes);
    }),
  );
  const names = [...beside.flat(), ...compressedNames(MANIFEST_FILE, Infinity)];
  await writeManifest(site, { ...files, ...Object.fromEntries(names.map((name) => [name, null])) });
}
