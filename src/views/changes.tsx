import { changesUntil } from '../model/changes.ts';
import type { Choice } from '../model/fields/index.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { Day } from './parts.tsx';

/** A change with its kind as views receive it. */
interface ShownChange {
  date: string;
  kind: Choice;
  note?: string | undefined;
}

/** 更新记录: what has changed on a page, latest first. Not searched: it tells what was. */
export function Changes({
  changes = [],
  now,
}: {
  changes: readonly ShownChange[] | undefined;
  now: Date;
}) {
  const shown = changesUntil(toShanghaiDate(now), changes);
  if (shown.length === 0) return null;
  return (
    <section data-pagefind-ignore="">
      <h2>更新记录</h2>
      <ul>
        {shown.map(({ date, kind, note }, index) => (
          <li key={index}>
            <Day date={date} />，{kind.label}
            {note && `：${note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
