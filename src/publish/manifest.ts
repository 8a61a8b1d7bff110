import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressedNames } from '../system/precompress.ts';

/** The manifest’s own file in a built site. It names all others. */
export const MANIFEST_FILE = 'build-files.json';

/**
 * What a build says that it wrote: path below the site’s root → bytes, or null where whoever wrote it did not say.
 * It is told by those who write, as they write, not read from the folder afterwards, which would miss what is missing.
 */
export type Manifest = Readonly<Record<string, number | null>>;

/** Collects what a build writes. */
export class WrittenFiles {
  readonly #files = new Map<string, number | null>();

  /**
   * @param path below the site’s root, with forward slashes
   * @param bytes its size, or what was written
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

/** Reads the manifest of a built site. Throws where there is none, or it is no manifest. */
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

/** Notes what will lie beside the files of a site when it is compressed, the manifest itself among them. */
export async function noteCompressed(site: string): Promise<void> {
  const files = await readManifest(site);
  const beside = await Promise.all(
    Object.entries(files).map(async ([path, known]) => {
      // What is missing is told of by itself.
      const bytes = known ?? (await stat(join(site, path)).catch(() => undefined))?.size ?? 0;
      return compressedNames(path, bytes);
    }),
  );
  const names = [...beside.flat(), ...compressedNames(MANIFEST_FILE, Infinity)];
  await writeManifest(site, { ...files, ...Object.fromEntries(names.map((name) => [name, null])) });
}
