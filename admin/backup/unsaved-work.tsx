import './unsaved-work.css';
import { useEffect, useState } from 'react';
import { afterPress } from '../access/press.ts';
import { formatMoment } from '../ui/moment.ts';
import type { Backups } from './backups.ts';
import { type Kept, listBackups } from './list-backups.ts';

/**
 * Lists, above the entries, what was written on this device and never saved. A press opens it with all that was
 * written.
 */
export function UnsavedWork({ backups }: { backups: Backups }) {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let isGone = false;
    listBackups(backups.store).then(
      (found) => {
        // Appearing moves the list below it down, so it waits for the end of a press.
        afterPress(() => {
          if (!isGone) setKept(found);
        });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (kept.length === 0) return null;
  return (
    <section className="unsaved-work" aria-label="这台电脑上没保存的">
      <h2>这台电脑上没保存的</h2>
      <ul>
        {kept.map(({ key, address, title, collection, savedAt }) => (
          <li key={key}>
            <a href={`#${address}`} onClick={() => backups.want(key)}>
              {title === '' ? '还没有标题的一条' : title}
            </a>
            <span>
              {collection} · {formatMoment(savedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
