import { formatDateTime, formatSpan } from '../values/dates.ts';
import { isFixed, isNotable } from '../values/event-status.ts';
import { Chip, FixedChip } from './chip.tsx';
import type { PeriodKind } from '../values/period.ts';

interface Event {
  start: string;
  end: string;
  signUpBy?: string | undefined;
  movedFrom?: string | undefined;
  status: { value: string; label: string };
}

/** 已演, 延期 and 取消 as set by the editor; else the state computed from the clock. */
export function EventChip({ event, kind, now }: { event: Event; kind: PeriodKind; now: Date }) {
  const { start, end, signUpBy, status } = event;
  if (isFixed(status.value)) return <FixedChip label={status.label} />;
  return <Chip period={{ kind, starts: start, ends: end, signUpBy }} now={now} />;
}

/** The end of an event that can be noted down: it is not over, and takes place. */
export function calendarUntil(
  { end, status }: Pick<Event, 'end' | 'status'>,
  now: Date,
): string | undefined {
  return isNotable({ end, status: status.value }, now) ? end : undefined;
}

/** When an event takes place, and when it was to; struck out if it does not. */
export function EventTime({ event: { start, end, status, movedFrom } }: { event: Event }) {
  const time = (
    <time className="event-time" dateTime={start}>
      {formatSpan(start, end)}
    </time>
  );
  if (status.value === 'cancelled') return <s>{time}</s>;
  return movedFrom === undefined ? (
    time
  ) : (
    <>
      {time}（原定{formatDateTime(movedFrom)}）
    </>
  );
}
