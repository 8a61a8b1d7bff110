import { addressOf, alone, openCache, readJson } from './caches.ts';
import { parseManifest } from './manifest.ts';
import { fetchJson } from './fetch-file.ts';
import { type Fetching, fetchFiles } from './fetch-kept.ts';
import { type InstallState, readInstallState, writeInstallState } from './install-state.ts';
import type { Manifest, Choice, Installed, PackFile } from './types.ts';
import { filesOf, keyOf, packedOf } from './wanted.ts';

// The part of the store that the service worker needs. It fetches no pictures, shows no progress,
// and replaces nothing.

/** The default choice. */
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

/**
 * Installs the files that every page needs, unless something is installed. @throws `InstallError`
 */
export const installLeast = (base: string): Promise<void> =>
  alone(base, 'files', undefined, async () => {
    if (await installed(base)) return;
    const cache = await openCache(base, 'files');
    await installTexts({ base, cache, signal: undefined }, await published(base), MINIMAL);
  });

/**
 * Fetches the packs, scripts and styles of a choice, and installs them. On failure the previous
 * installation stays. @throws `InstallError` or the signal's reason
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

/** The files of the previous installation, which open tabs may still request. */
function filesBefore(old: InstallState | undefined): InstallState['before'] {
  if (!old) return [];
  const files = filesOf(old.manifest, old).map(({ path, hash }) => ({ path, hash }));
  return [...files, ...packedOf(old.manifest, old)];
}
