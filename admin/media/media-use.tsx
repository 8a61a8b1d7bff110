import { useEffect, useState } from 'react';
import { readSnapshot } from '../port/snapshot.ts';
import { mediaUses } from './media-uses.ts';

type Uses = ReturnType<typeof mediaUses>;

/** All cards of an open library ask at once, and again when it is opened later. */
const FRESH_MS = 10_000;
let known: { until: number; uses: Promise<Uses | undefined> } | undefined;

function readUses(): Promise<Uses | undefined> {
  if (known && performance.now() < known.until) return known.uses;
  const uses = readSnapshot().then(
    ({ files }) => mediaUses(files),
    // Without the other entries nothing is claimed.
    () => undefined,
  );
  known = { until: performance.now() + FRESH_MS, uses };
  return uses;
}

/** Below a file of the library: which entries use it, or that none does. */
export function MediaUse({ name }: { name: string }) {
  const [uses, setUses] = useState<Uses>();
  useEffect(() => {
    let isCurrent = true;
    void readUses().then((read) => {
      if (isCurrent) setUses(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [name]);
  if (!uses) return null;
  const titles = uses.get(name) ?? [];
  const words =
    titles.length === 0 ? '没有用到' : `用在${titles.map((title) => `《${title}》`).join('')}`;
  return (
    <div className="media-use" title={words}>
      {words}
    </div>
  );
}
