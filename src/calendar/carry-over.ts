import { addDays, toShanghaiDate } from '../values/dates.ts';
import {
  type CurrentEvent,
  type KeptEvent,
  asCancelled,
  isMoved,
  isSame,
  lastDayOf,
} from './published-event.ts';

/** How long a calendar tells that something was cancelled or deleted. */
const CANCELLED_DAYS = 30;
/** Past events that a calendar still has. */
const PAST_DAYS = 366;

/** The moment and the host name of a publication. */
export interface Publication {
  now: Date;
  host: string;
}

/**
 * What a calendar says now, given what it said when it was last published. An event that is as it was keeps its number
 * and its times, and so every byte; one that was moved or cancelled has the next number; one that is gone is cancelled.
 *
 * @param before the events of the calendar published before; undefined if there is none
 */
export function carryOver(
  current: readonly CurrentEvent[],
  before: readonly KeptEvent[] | undefined,
  { now, host }: Publication,
): KeptEvent[] {
  const today = toShanghaiDate(now);
  const isRecent = ({ event }: KeptEvent) => lastDayOf(event) >= addDays(today, -PAST_DAYS);
  const isTold = ({ event, modified }: KeptEvent) =>
    event.state !== 'cancelled' || toShanghaiDate(modified) >= addDays(today, -CANCELLED_DAYS);
  const known = new Map(before?.map((kept) => [kept.event.key, kept]));
  const told = current.flatMap((wanted): KeptEvent[] => {
    const keys = [wanted.event.key, ...wanted.formerKeys];
    const old = keys.map((key) => known.get(key)).find((kept) => kept !== undefined);
    for (const key of [...keys, ...wanted.replaces]) known.delete(key);
    if (old) return [renewed(wanted, old, now)];
    // Nobody has heard of it, or everybody has been told.
    if (wanted.event.state === 'cancelled' && before) return [];
    const uid = `${wanted.formerKeys[0] ?? wanted.event.key}@${host}`;
    return [{ event: wanted.event, uid, sequence: wanted.revision, modified: now }];
  });
  const gone = [...known.values()].map((old): KeptEvent =>
    old.event.state === 'cancelled' ? old : changed(old, asCancelled(old.event), now),
  );
  return [...told, ...gone].filter((kept) => isRecent(kept) && isTold(kept));
}

function renewed({ event, revision }: CurrentEvent, old: KeptEvent, now: Date): KeptEvent {
  const next = isSame(event, old.event) ? old : changed(old, event, now);
  return revision > next.sequence ? { ...next, sequence: revision, modified: now } : next;
}

const changed = (old: KeptEvent, event: KeptEvent['event'], now: Date): KeptEvent => ({
  event,
  uid: old.uid,
  sequence: old.sequence + (isMoved(event, old.event) ? 1 : 0),
  modified: now,
});
