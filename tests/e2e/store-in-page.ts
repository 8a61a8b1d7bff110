import type { InstallError } from '../../src/offline/install-error.ts';
import { openStore } from '../../src/offline/store.ts';
import type { Choice, Installed, OfflineStore } from '../../src/offline/types.ts';

/** The result of a task of the store: the install state, or why it failed. */
export type Outcome = Installed | string | undefined;

/** The store, injected into a page by `offline-keep.ts`, so that tests drive it without a page's buttons. */
export interface StoreInPage {
  install: (base: string, choice: Choice) => Promise<Outcome>;
  update: (base: string) => Promise<Outcome>;
  installed: (base: string) => Promise<Outcome>;
}

const run =
  <T extends unknown[]>(task: (store: OfflineStore, ...args: T) => Promise<Outcome>) =>
  (base: string, ...args: T): Promise<Outcome> =>
    task(openStore(base), ...args).catch((error: unknown) => (error as InstallError).failure);

const inPage: StoreInPage = {
  install: run(async (store, choice: Choice) => store.install(await store.published(), choice)),
  update: run((store) => store.update()),
  installed: run((store) => store.installed()),
};
Object.assign(globalThis, { inPage });
