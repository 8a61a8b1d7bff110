import { useEffect, useState } from 'react';
import type { RecentUses, Uses } from './recent-uses.ts';

/** Below a file of the library: the entries that use it, or that none does. */
export function MediaUse({ name, recent }: { name: string; recent: RecentUses }) {
  const [uses, setUses] = useState<Uses>();
  useEffect(() => {
    let isCurrent = true;
    void recent.read().then((read) => {
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
