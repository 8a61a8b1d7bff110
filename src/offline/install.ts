import { alone, openCache } from './caches.ts';
import { clean } from './clean.ts';
import { type Fetching, fetchFiles, fetchPictures } from './fetch-kept.ts';
import { MINIMAL, installTexts, installed, published } from './installed.ts';
import { InstallError } from './install-error.ts';
import { picturesOf } from './pictures.ts';
import { readInstallState } from './install-state.ts';
import type { Manifest, Choice, InstallOptions, Installed, OfflinePicture } from './types.ts';
import { filesOf, keyOf, lackingOf, pictureList, weightOf } from './wanted.ts';

export const update = (base: string, options: InstallOptions = {}): Promise<Installed> =>
  alone(base, 'files', options.signal, async () =>
    install(base, await published(base), (await installed(base)) ?? MINIMAL, options),
  );

export async function missing(base: string, manifest: Manifest, choice: Choice): Promise<number> {
  const cache = await openCache(base, 'files');
  const pictures = await missingPictures(base, cache, manifest, choice);
  const files = await lackingOf(base, cache, filesOf(manifest, choice));
  return files.reduce((sum, file) => sum + weightOf(file), pictures);
}

async function missingPictures(
  base: string,
  cache: Cache,
  manifest: Manifest,
  choice: Choice,
): Promise<number> {
  const list = choice.pictures ? pictureList(manifest) : undefined;
  if (!list) return 0;
  try {
    await fetchFiles({ base, cache, signal: undefined }, [list]);
    const lacking = await lackingOf(base, cache, await picturesOf(base, manifest, choice));
    return lacking.reduce((sum, { bytes }) => sum + bytes, 0);
  } catch {
    // Without the list, the pictures are unknown.
    return manifest.pictures[choice.level];
  }
}

/**
 * Does not take the lock. The texts are swapped in before the pictures are fetched: they matter
 * most, and a device without space for pictures still has them.
 */
export async function install(
  base: string,
  manifest: Manifest,
  choice: Choice,
  options: InstallOptions,
): Promise<Installed> {
  const cache = await openCache(base, 'files');
  const { level, pictures } = choice;
  const total = await missing(base, manifest, choice);
  const { signal } = options;
  const fetching: Fetching = { base, cache, signal, done: progressOf(total, options) };
  try {
    await installWithRoom(fetching, manifest, choice);
    await fetchPictures(fetching, await picturesOf(base, manifest, choice));
  } catch (error) {
    // If storage is full, the partial download for a later retry takes up space.
    const isFull = error instanceof InstallError && error.failure === 'full';
    if (isFull) await clean(base).catch(() => undefined);
    throw error;
  }
  await clean(base);
  return { manifest, level, pictures };
}

/** Stored pictures are removed if the texts need the space: they are fetched again afterwards. */
async function installWithRoom(
  fetching: Fetching,
  manifest: Manifest,
  choice: Choice,
): Promise<void> {
  try {
    await installTexts(fetching, manifest, choice);
  } catch (error) {
    if (!(error instanceof InstallError) || error.failure !== 'full') throw error;
    const pictures = await installedPictures(fetching.base);
    if (pictures.length === 0) throw error;
    for (const picture of pictures) await fetching.cache.delete(keyOf(fetching.base, picture));
    await installTexts(fetching, manifest, choice);
  }
}

async function installedPictures(base: string): Promise<readonly OfflinePicture[]> {
  const state = await readInstallState(base);
  return state ? picturesOf(base, state.manifest, state).catch(() => []) : [];
}

/** Reports progress immediately, and again with the bytes of each fetched file. */
function progressOf(total: number, { onProgress }: InstallOptions): (bytes: number) => void {
  let done = 0;
  const report = (bytes: number) => {
    done = Math.min(done + bytes, total);
    onProgress?.({ done, total });
  };
  report(0);
  return report;
}
