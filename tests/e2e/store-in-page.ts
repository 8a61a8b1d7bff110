import type { KeepError } from '../../src/offline/keep-error.ts';
import { openStore } from '../../src/offline/store.ts';
import type { Choice, Kept, OfflineStore } from '../../src/offline/types.ts';

/** What a task of the store came to: what is kept now, or why it failed. */
export type Outcome = Kept | string | undefined;

/** The store, put into a page by `offline-keep.ts`, so that tests drive it without a page's buttons. */
export interface StoreInPage {
  keep: (base: string, choice: Choice) => Promise<Outcome>;
  update: (base: string) => Promise<Outcome>;
  kept: (base: string) => Promise<Outcome>;
}

const run =
  <T extends unknown[]>(task: (store: OfflineStore, ...args: T) => Promise<Outcome>) =>
  (base: string, ...args: T): Promise<Outcome> =>
    task(openStore(base), ...args).catch((error: unknown) => (error as KeepError).failure);

const inPage: StoreInPage = {
  keep: run(async (store, choice: Choice) => store.keep(await store.published(), choice)),
  update: run((store) => store.update()),
  kept: run((store) => store.kept()),
};
Object.assign(globalThis, { inPage });
