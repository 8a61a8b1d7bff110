import type { Store } from './place-errors.ts';

/** The values of the form on the screen, in Decap's representation. */
export const dataOf = (store: Store): unknown =>
  store.getState().entryDraft.get('entry').get('data');

/** Subscribes to changes of the form's values; returns the function that unsubscribes. */
export function onDataChange(
  store: Store,
  changed: (before: unknown, now: unknown) => void,
): () => void {
  let data = dataOf(store);
  return store.subscribe(() => {
    const [before, now] = [data, dataOf(store)];
    if (now === before) return;
    data = now;
    changed(before, now);
  });
}
