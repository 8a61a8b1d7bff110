import { alone } from './caches.ts';
import { clean } from './clean.ts';
import { install, missing, update } from './install.ts';
import { MINIMAL, installed, published, readPack } from './installed.ts';
import { readInstallState, writeInstallState } from './install-state.ts';
import { dropPage, savePage } from './saved-pages.ts';
import type { OfflineStore } from './types.ts';

/**
 * This device's copy of the site at `base` (with slashes at both ends). Opening the store has no
 * side effects.
 */
export function openStore(base: string): OfflineStore {
  return {
    published: () => published(base),
    installed: () => installed(base),
    missing: (manifest, choice) => missing(base, manifest, choice),
    install: (manifest, choice, options = {}) => {
      if (choice.level !== 'visited') askToStay();
      return alone(base, 'files', options.signal, () => install(base, manifest, choice, options));
    },
    update: (options) => update(base, options),
    savePage: (path) => alone(base, 'saved', undefined, () => savePage(base, path)),
    dropPage: (path) => alone(base, 'saved', undefined, () => dropPage(base, path)),
    drop: () => alone(base, 'files', undefined, () => drop(base)),
    readPack: (pack) => readPack(base, pack),
  };
}

async function drop(base: string): Promise<void> {
  const state = await readInstallState(base);
  if (!state) return;
  await writeInstallState(base, { ...state, ...MINIMAL, before: [] });
  await clean(base);
}

/**
 * Requests persistent storage for the reader's choice. Some browsers prompt the reader, so never
 * for automatic installs.
 */
function askToStay(): void {
  if (typeof document === 'undefined') return;
  const { storage } = navigator as { storage?: StorageManager };
  void storage?.persist().catch(() => undefined);
}
