import type { ReadSnapshot, Snapshot } from '../port/snapshot.ts';

/** Maximum age of other files in the preview: another tab may have changed them. */
const MAX_AGE_MS = 30_000;

/** All content, read once for many keystrokes. */
export function readRecent(readSnapshot: ReadSnapshot): ReadSnapshot {
  let last: { at: number; content: Promise<Snapshot> } | undefined;
  return () => {
    if (last && Date.now() - last.at < MAX_AGE_MS) return last.content;
    last = { at: Date.now(), content: readSnapshot() };
    return last.content;
  };
}
