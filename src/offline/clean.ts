import { openCache } from './caches.ts';
import { installStateKey } from './install-state-key.ts';
import { readInstallState } from './install-state.ts';
import { picturesOf } from './pictures.ts';
import { filesOf, keyOf, packedOf } from './wanted.ts';

/**
 * Removes files that belong neither to the installed generation nor to the one before it. @throws
 * `InstallError`
 */
export async function clean(base: string): Promise<void> {
  const cache = await openCache(base, 'files');
  const state = await readInstallState(base);
  const named = new Set(state ? [installStateKey(base)] : []);
  if (state) {
    const files = [
      ...filesOf(state.manifest, state),
      ...packedOf(state.manifest, state),
      ...(await picturesOf(base, state.manifest, state)),
    ];
    for (const file of files) named.add(keyOf(base, file));
    for (const file of state.before) named.add(keyOf(base, file));
  }
  const unnamed = (await cache.keys()).filter(({ url }) => !named.has(url));
  await Promise.all(unnamed.map((request) => cache.delete(request)));
}
