import { addressOf, put, readJson } from './caches.ts';
import { fetchFile, fetchPicture } from './fetch-file.ts';
import { inParallel } from './in-parallel.ts';
import { InstallError } from './install-error.ts';
import type { Asset, OfflinePicture, PackFile } from './types.ts';
import { keyOf, lackingOf, weightOf } from './wanted.ts';

const CONCURRENCY = 4;

/** The target of files, the abort signal, and a callback for each file that was fetched. */
export interface Fetching {
  base: string;
  cache: Cache;
  signal: AbortSignal | undefined;
  done?: (bytes: number) => void;
}

export type Files = readonly (Asset | PackFile)[];
type Packed = readonly { path: string }[];

/**
 * Fetches the files that the cache lacks, and extracts `packed` from the pack that contains them.
 * Fetched files stay in the cache on failure.
 * @throws {@link InstallError} or the signal's reason
 */
export async function fetchFiles(
  fetching: Fetching,
  files: Files,
  packed: Packed = [],
): Promise<void> {
  const { base, cache, signal, done } = fetching;
  // Two rounds, because without locks another tab's clean-up may remove files in between.
  for (let round = 0; round < 2; round += 1) {
    const lacking = await lackingOf(base, cache, files);
    await inParallel(lacking, CONCURRENCY, signal, async (file, stop) => {
      const key = keyOf(base, file);
      await put(cache, key, await fetchFile(addressOf(base, file.path), file, stop));
      done?.(weightOf(file));
    });
    await unpack(fetching, await lackingOf(base, cache, packed), files);
  }
  if ((await lackingOf(base, cache, [...files, ...packed])).length > 0) {
    throw new InstallError('refused', 'what was just kept is gone');
  }
}

const TYPES: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript' };

/**
 * Stores the files of the pack `scripts` beside the others. The pack's hash was verified, which
 * covers them too.
 */
async function unpack({ base, cache }: Fetching, lacking: Packed, files: Files): Promise<void> {
  const pack = files.find((file) => 'kind' in file && file.kind === 'scripts');
  if (!pack || lacking.length === 0) return;
  const texts = Object(await readJson(cache, keyOf(base, pack))) as Record<string, unknown>;
  for (const file of lacking) {
    const text = texts[file.path];
    if (typeof text !== 'string')
      throw new InstallError('broken', `${pack.path} lacks ${file.path}`);
    const type = TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)] ?? 'text/plain';
    await put(cache, keyOf(base, file), new Response(text, { headers: { 'Content-Type': type } }));
  }
}

/**
 * Fetches the pictures that the cache lacks; skips those that the site no longer has. Throws like
 * {@link fetchFiles}.
 */
export async function fetchPictures(
  { base, cache, signal, done }: Fetching,
  pictures: readonly OfflinePicture[],
): Promise<void> {
  const lacking = await lackingOf(base, cache, pictures);
  await inParallel(lacking, CONCURRENCY, signal, async (picture, stop) => {
    const key = keyOf(base, picture);
    const response = await fetchPicture(key, picture, stop);
    if (response) await put(cache, key, response);
    done?.(weightOf(picture));
  });
}
