/** The current phase of a period. `ending` is within {@link ENDING_DAYS} of its end. */
export type Phase = 'before' | 'during' | 'ending' | 'after';

export const ENDING_DAYS = 30;
const DAY_MS = 86_400_000;

/** The subject of a period; it selects the wording. */
export const PERIOD_LABELS = {
  offer: { before: '还没开始', during: '有效', ending: '即将到期', after: '已过期' },
  event: { before: '预告', during: '进行中', ending: '进行中', after: '已结束' },
  performance: { before: '预告', during: '正在演出', ending: '正在演出', after: '已演' },
  signUp: { before: '报名中', during: '报名中', ending: '报名中', after: '报名已截止' },
} as const satisfies Record<string, Record<Phase, string>>;

export type PeriodKind = keyof typeof PERIOD_LABELS;

export interface Period {
  kind: PeriodKind;
  /** First day or moment; absent if it has always run. */
  starts?: string | undefined;
  /** Last day (inclusive) or moment. */
  ends: string;
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

export function phaseLabel(period: Period, now: Date): string {
  return PERIOD_LABELS[period.kind][phaseOf(period, now)];
}

/** Narrows a value that was read from a page's markup. */
export function isPeriodKind(value: string | undefined): value is PeriodKind {
  return Object.keys(PERIOD_LABELS).includes(value ?? '');
}
