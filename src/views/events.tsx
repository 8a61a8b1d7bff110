import { formatSpan } from '../values/dates.ts';
import { isFixed } from '../values/event-status.ts';
import { FixedStatus, Status } from './parts.tsx';
import type { PeriodKind } from '../values/period.ts';

interface Event {
  start: string;
  end: string;
  status: { value: string; label: string };
}

/** 已演, 延期 and 取消 as set by the editor; else the status computed from the clock. */
export function EventStatus({ event, kind, now }: { event: Event; kind: PeriodKind; now: Date }) {
  if (isFixed(event.status.value)) return <FixedStatus label={event.status.label} />;
  return <Status period={{ kind, starts: event.start, ends: event.end }} now={now} />;
}

export function EventTime({ event }: { event: Event }) {
  return <time dateTime={event.start}>{formatSpan(event.start, event.end)}</time>;
}
