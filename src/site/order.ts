import { phaseOf } from '../values/period.ts';
import type { CollectionName, Collections, EntryData } from '../collections/index.ts';
import { TOPICS } from '../collections/rights/model.ts';

type Compare<T> = (a: T, b: T) => number;
type Orders = { [K in CollectionName]: (now: Date) => Compare<EntryData<Collections[K]>> };

const byText = new Intl.Collator('zh-Hans-CN').compare;
const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
const earlier = (a: string, b: string) => later(b, a);

const topicOrder: readonly string[] = Object.keys(TOPICS);

/** What is still to come first, the nearest at the top; then what is past, the latest at the top. */
function byEvent(now: Date): Compare<{ start: string; end: string }> {
  const isPast = ({ start, end }: { start: string; end: string }) =>
    phaseOf({ kind: 'event', starts: start, ends: end }, now) === 'after';
  return (a, b) => {
    const pastA = isPast(a);
    if (pastA !== isPast(b)) return pastA ? 1 : -1;
    return pastA ? later(a.start, b.start) : earlier(a.start, b.start);
  };
}

/** How the lists of each collection are sorted, at a given time. */
export const orders: Orders = {
  rights: () => (a, b) =>
    topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) || byText(a.slug, b.slug),
  activities: byEvent,
  performances: byEvent,
  troupes: () => (a, b) => later(a.kind, b.kind) || byText(a.title, b.title),
  merchants: (now) => {
    const rank = { during: 0, ending: 0, before: 1, after: 2 };
    const rankOf = ({ validFrom, validUntil }: { validFrom: string; validUntil: string }) =>
      rank[phaseOf({ kind: 'offer', starts: validFrom, ends: validUntil }, now)];
    return (a, b) =>
      rankOf(a) - rankOf(b) || byText(a.category, b.category) || byText(a.title, b.title);
  },
  essays: () => (a, b) => later(a.publishDate, b.publishDate) || byText(a.title, b.title),
  pages: () => (a, b) => a.order - b.order,
};
