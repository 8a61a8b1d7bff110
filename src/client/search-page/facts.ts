import { formatDate, formatSpan } from '../../values/dates.ts';
import { DOT } from '../../values/dots.ts';
import type { Period } from '../../values/period.ts';
import { type Tone, fixedState, stateOf } from '../../values/state.ts';
import type { Detail, Hit } from '../../search/types.ts';

/** A small label beside a result, styled by its class and tone. */
export interface Badge {
  text: string;
  className: 'sample' | 'chip';
  tone?: Tone;
}

/** The category of a result: `优惠商户 · 图书文具 · 东片`. */
export function kickerOf({ facets }: Hit): string {
  const { collection, topic, category, area } = facets;
  return [collection, topic, category, area].flatMap((labels) => labels?.[0] ?? []).join(DOT);
}

/** The status of a result at `now`. A status that an editor set (延期, 取消) overrides the clock. */
export function badgesOf({ sample, fixed, period }: Hit, now: Date): Badge[] {
  const badges: Badge[] = sample ? [{ text: '示例', className: 'sample' }] : [];
  const state = fixed === undefined ? period && stateOf(period, now) : fixedState(fixed);
  if (state) badges.push({ text: state.label, className: 'chip', tone: state.tone });
  return badges;
}

/** Whether facts will be loaded: merchants and events have them, including cancelled ones. */
export function hasFacts({ period, fixed, date }: Hit): boolean {
  return period !== undefined || (fixed !== undefined && date !== undefined);
}

/**
 * Validity and offer of a merchant, date and place of an event: the data available immediately
 * comes first.
 */
export function factsOf({ period }: Hit, detail?: Detail): string[] {
  const facts =
    period?.kind === 'offer'
      ? [`有效期至${formatDate(period.ends)}`, detail?.offer]
      : [period ? spanOf(period) : detail?.when, detail?.place];
  return facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact]));
}

function spanOf({ starts, ends }: Period): string {
  return starts !== undefined && starts.length > 10 ? formatSpan(starts, ends) : formatDate(ends);
}
