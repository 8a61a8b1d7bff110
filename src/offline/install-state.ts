import { openCache, put } from './caches.ts';
import { parseManifest } from './manifest.ts';
import { installStateKey } from './install-state-key.ts';
import { type Installed, LEVELS, type Manifest } from './types.ts';

/** What is installed, and the files of the generation before it, which open tabs may still ask for. */
export interface InstallState extends Installed {
  before: readonly { path: string; hash?: string }[];
}

/** The same as it lies on devices, where builds of before read and write it too: `catalogue` is the manifest. */
export interface StoredState extends Omit<InstallState, 'manifest'> {
  catalogue: Manifest;
}

/** Undefined where nothing is installed, or what is cannot be read by this version. */
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

/** The swap: one write, after which all that the state names is what is installed. */
export async function writeInstallState(base: string, state: InstallState): Promise<void> {
  const { manifest: catalogue, ...rest } = state;
  const stored: StoredState = { catalogue, ...rest };
  await put(
    await openCache(base, 'files'),
    installStateKey(base),
    new Response(JSON.stringify(stored)),
  );
}
