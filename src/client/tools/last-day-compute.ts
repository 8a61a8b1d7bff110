import { dayKindsIn } from '../../rights/day-kinds.ts';
import { toLimitHash } from '../../rights/limits/address.ts';
import { computeLimit } from '../../rights/limits/compute.ts';
import type { NamedLimit } from '../../rights/limits/index.ts';
import type { CountedLimit } from '../../rights/limits/limit.ts';
import { basisName } from '../../rights/limits/basis-name.ts';
import { parameterOn } from '../../rights/parameters.ts';
import type { ShippedRules } from '../../rights/shipped-rules.ts';
import { make } from '../page/elements.ts';
import { type DayFields, helpWithDay } from './day-fields.ts';
import { lastDayResult } from './last-day-result.ts';
import { basisOf, helpLine } from './tool-form.ts';

/** A limit that was chosen, with the fields for its days if it is counted. */
export interface Chosen {
  named: NamedLimit;
  days: DayFields | undefined;
}

interface Context {
  rules: ShippedRules;
  today: string;
  /** The day whose law applies. */
  asOn: string;
}

export const isCounted = (limit: NamedLimit['limit']): limit is CountedLimit => 'period' in limit;

/** What the form shows for a limit and its days: the result, or a line that helps. */
export function computeChosen(chosen: Chosen | undefined, context: Context): Node[] {
  if (!chosen) return [helpLine('先选是哪一类事，再答下面的问题。')];
  const { limit } = chosen.named;
  if (!isCounted(limit))
    return [
      make('p', { className: 'answer' }, `${limit.subject}：${limit.says}`),
      ...basisOf(basisName(chosen.named)),
    ];
  if (!chosen.days) return [];
  const help = helpWithDays(limit, chosen.days, context.today);
  return help === undefined
    ? count(chosen.named, { limit, days: chosen.days, context })
    : [helpLine(help)];
}

function helpWithDays(limit: CountedLimit, days: DayFields, today: string): string | undefined {
  const { start, longestStart, interruptions } = days;
  for (const input of [start, ...(longestStart ? [longestStart] : []), ...interruptions()]) {
    const help = helpWithDay(input, limit, today);
    if (help !== undefined) return help;
  }
  if (start.value === '') return `先填日子：${limit.start}。`;
  const isEarly = interruptions().some(({ value }) => value !== '' && value < start.value);
  return isEarly ? `要求、投诉的日子比“${limit.start}”还早，看看是不是填反了。` : undefined;
}

function count(
  named: NamedLimit,
  { limit, days, context }: { limit: CountedLimit; days: DayFields; context: Context },
): Node[] {
  const { rules, today, asOn } = context;
  const { start, longestStart, interruptions } = days;
  const given = {
    start: start.value,
    longestStart: longestStart?.value === '' ? undefined : longestStart?.value,
    interruptions: interruptions().flatMap(({ value }) => (value === '' ? [] : [value])),
  };
  const kindOf = dayKindsIn(rules.calendar ?? []);
  const result = computeLimit(limit, given, { parameters: rules.parameters, kindOf, asOn });
  const version = parameterOn(rules.parameters, limit.period, asOn);
  if (!result || !version)
    return [helpLine('这件事在那一天的期限，本站没有。请问工会，或者换一天的规定。')];
  const on = asOn === today ? undefined : asOn;
  history.replaceState(history.state, '', toLimitHash({ matter: named.id, day: given.start, on }));
  return lastDayResult(limit, result, { basis: basisName(named, version), today });
}
