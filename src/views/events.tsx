import { formatSpan } from '../values/dates.ts';
import { isFixed } from '../values/event-status.ts';
import { Chip, FixedChip } from './chip.tsx';
import type { PeriodKind } from '../values/period.ts';

interface Event {
  start: string;
  end: string;
  signUpBy?: string | undefined;
  status: { value: string; label: string };
}

/** 已演, 延期 and 取消 as set by the editor; else the state computed from the clock. */
export function EventChip({ event, kind, now }: { event: Event; kind: PeriodKind; now: Date }) {
  const { start, end, signUpBy, status } = event;
  if (isFixed(status.value)) return <FixedChip label={status.label} />;
  return <Chip period={{ kind, starts: start, ends: end, signUpBy }} now={now} />;
}

/** When an event takes place; struck out if it does not. */
export function EventTime({ event: { start, end, status } }: { event: Event }) {
  const time = (
    <time className="event-time" dateTime={start}>
      {formatSpan(start, end)}
    </time>
  );
  return status.value === 'cancelled' ? <s>{time}</s> : time;
}
