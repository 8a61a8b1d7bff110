import { openCache, put } from './caches.ts';
import { parseManifest } from './manifest.ts';
import { installStateKey } from './install-state-key.ts';
import { type Installed, LEVELS, type Manifest } from './types.ts';

/** The installed files, and those of the previous generation, which open tabs may still request. */
export interface InstallState extends Installed {
  before: readonly { path: string; hash?: string }[];
}

/** The stored form, which older builds read and write too: `catalogue` is the manifest. */
export interface StoredState extends Omit<InstallState, 'manifest'> {
  catalogue: Manifest;
}

/** Undefined if nothing is installed, or if this version cannot read the state. */
export async function readInstallState(base: string): Promise<InstallState | undefined> {
  const cache = await openCache(base, 'files');
  const response = await cache.match(installStateKey(base));
  try {
    const stored = (await response?.json()) as StoredState | undefined;
    if (!stored || !LEVELS.includes(stored.level) || !Array.isArray(stored.before)) {
      return undefined;
    }
    const { catalogue, ...state } = stored;
    return { ...state, manifest: parseManifest(catalogue) };
  } catch {
    return undefined;
  }
}

/** Commits an installation: a single write, after which everything in the state is installed. */
export async function writeInstallState(base: string, state: InstallState): Promise<void> {
  const { manifest: catalogue, ...rest } = state;
  const stored: StoredState = { catalogue, ...rest };
  await put(
    await openCache(base, 'files'),
    installStateKey(base),
    new Response(JSON.stringify(stored)),
  );
}
