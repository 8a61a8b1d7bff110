/** The current phase of a period. `ending` is within {@link ENDING_DAYS} of its end. */
export type Phase = 'before' | 'during' | 'ending' | 'after';

export const ENDING_DAYS = 30;
const DAY_MS = 86_400_000;

/** The subject of a period; it selects the wording. */
export type PeriodKind = 'offer' | 'event' | 'performance';

export interface Period {
  kind: PeriodKind;
  /** First day or moment; absent if it has always run. */
  starts?: string | undefined;
  /** Last day (inclusive) or moment. */
  ends: string;
  /** Last day to sign up for an event; absent if nobody needs to. */
  signUpBy?: string | undefined;
}

/** The phase of a period at `now`. Days are Shanghai days, and the last one counts in full. */
export function phaseOf({ kind, starts, ends }: Period, now: Date): Phase {
  const time = now.getTime();
  if (starts !== undefined && time < Date.parse(withTime(starts, '00:00:00'))) return 'before';
  const end = Date.parse(withTime(ends, '23:59:59.999'));
  if (time > end) return 'after';
  return kind === 'offer' && end - time < ENDING_DAYS * DAY_MS ? 'ending' : 'during';
}

function withTime(value: string, time: string): string {
  return value.length === 10 ? `${value}T${time}+08:00` : value;
}
