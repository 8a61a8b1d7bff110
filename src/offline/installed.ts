import { addressOf, alone, openCache, readJson } from './caches.ts';
import { parseManifest } from './manifest.ts';
import { fetchJson } from './fetch-file.ts';
import { type Fetching, fetchFiles } from './fetch-kept.ts';
import { type InstallState, readInstallState, writeInstallState } from './install-state.ts';
import type { Manifest, Choice, Installed, PackFile } from './types.ts';
import { filesOf, keyOf, packedOf } from './wanted.ts';

// What the service worker needs of the store. It fetches no pictures, shows no progress, and replaces nothing.

/** What is kept where a reader chose nothing. */
export const MINIMAL: Choice = { level: 'visited', pictures: false };

/** See `OfflineStore`. */
export const published = async (base: string): Promise<Manifest> =>
  parseManifest(await fetchJson(addressOf(base, 'offline/current.json')));

export const readPack = async (base: string, pack: PackFile): Promise<unknown> =>
  readJson(await openCache(base, 'files'), keyOf(base, pack));

export async function installed(base: string): Promise<Installed | undefined> {
  const state = await readInstallState(base);
  if (!state) return undefined;
  const { manifest, level, pictures } = state;
  return { manifest, level, pictures };
}

/** Keeps what every page needs, unless something is kept. Throws an `InstallError`. */
export const installLeast = (base: string): Promise<void> =>
  alone(base, 'files', undefined, async () => {
    if (await installed(base)) return;
    const cache = await openCache(base, 'files');
    await installTexts({ base, cache, signal: undefined }, await published(base), MINIMAL);
  });

/**
 * Fetches the packs, scripts and styles of a choice, and makes them what is kept. Throws an `InstallError` or the signal's
 * reason; what was kept then still is.
 */
export async function installTexts(
  fetching: Fetching,
  manifest: Manifest,
  { level, pictures }: Choice,
): Promise<void> {
  const choice = { level, pictures };
  await fetchFiles(fetching, filesOf(manifest, choice), packedOf(manifest, choice));
  const old = await readInstallState(fetching.base);
  const before = old?.manifest.id === manifest.id ? old.before : filesBefore(old);
  await writeInstallState(fetching.base, { manifest, ...choice, before });
}

/** The files of what was kept, which open tabs may still ask for. */
function filesBefore(old: InstallState | undefined): InstallState['before'] {
  if (!old) return [];
  const files = filesOf(old.manifest, old).map(({ path, hash }) => ({ path, hash }));
  return [...files, ...packedOf(old.manifest, old)];
}
