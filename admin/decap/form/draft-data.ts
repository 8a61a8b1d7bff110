import type { Store } from './place-errors.ts';

/** What the form on the screen holds, as Decap keeps it. */
export const dataOf = (store: Store): unknown =>
  store.getState().entryDraft.get('entry').get('data');

/** Tells of each change of what the form holds; gives what ends that. */
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
