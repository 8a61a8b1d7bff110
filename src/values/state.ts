import { daysBetween, toShanghaiDate } from './dates.ts';
import { DOT } from './dots.ts';
import { type Period, type PeriodKind, type Phase, phaseOf } from './period.ts';

/**
 * How much a state asks of the reader. `open`: something can be done until a day that is named;
 * `soon`: it ends soon, or a plan changed; `now`: it is on; `quiet`: as usual; `over`: past;
 * `cancelled`: it does not take place.
 */
export type Tone = 'open' | 'soon' | 'now' | 'quiet' | 'over' | 'cancelled';

/** A state as readers see it: the word, and the tone by which its chip is drawn. */
export interface State {
  label: string;
  tone: Tone;
}

const LABELS: Readonly<Record<PeriodKind, Readonly<Record<Phase, string>>>> = {
  offer: { before: '还没开始', during: '有效', ending: '即将到期', after: '已过期' },
  event: { before: '预告', during: '进行中', ending: '进行中', after: '已结束' },
  performance: { before: '预告', during: '正在演出', ending: '正在演出', after: '已演' },
};

/** Narrows a value that was read from a page's markup. */
export const isPeriodKind = (value: string | undefined): value is PeriodKind =>
  Object.keys(LABELS).includes(value ?? '');

/** The state of a period at `now`: `报名中 · 还有3天`, `即将到期 · 还有12天`, `有效`. */
export function stateOf(period: Period, now: Date): State {
  const { kind, ends, signUpBy } = period;
  const phase = phaseOf(period, now);
  const label = LABELS[kind][phase];
  if (phase === 'after') return { label, tone: 'over' };
  if (phase === 'ending') return { label: countdown(label, ends, now) ?? '今天到期', tone: 'soon' };
  if (phase === 'before' && signUpBy !== undefined) return signUpState(signUpBy, now);
  return { label, tone: kind === 'offer' || phase === 'before' ? 'quiet' : 'now' };
}

function signUpState(signUpBy: string, now: Date): State {
  return signUpBy < toShanghaiDate(now)
    ? { label: '报名已截止', tone: 'quiet' }
    : { label: countdown('报名中', signUpBy, now) ?? `报名中${DOT}今天截止`, tone: 'open' };
}

/** The label with the days that are left; undefined on the last one. */
export function countdown(label: string, last: string, now: Date): string | undefined {
  const days = daysBetween(toShanghaiDate(now), last);
  return days > 0 ? `${label}${DOT}还有${days}天` : undefined;
}

/** Tones of the states that an editor sets, by label, which is all that the search index stores. */
const FIXED_TONES: Readonly<Record<string, Tone>> = {
  取消: 'cancelled',
  延期: 'soon',
  已演: 'over',
};

/** A state that an editor set and the clock does not change: 取消, 延期, or what a troupe recruits. */
export function fixedState(label: string): State {
  return { label, tone: FIXED_TONES[label] ?? 'quiet' };
}
