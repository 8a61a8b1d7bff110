import type { Law } from '../../law/laws.ts';
import type { Confidence } from '../../model/citation.ts';
import type { ParameterId } from '../../model/parameters.ts';
import { type Grounds, type ShownGround, isUnverified, showGrounds } from '../grounds.ts';
import {
  type Parameter,
  type ParameterFile,
  groundsOf,
  parameterOn,
  periodOf,
} from '../parameters.ts';
import { formatPeriod } from '../period.ts';
import { type LimitId, limitOf } from './by-id.ts';
import type { CountedLimit, Limit } from './limit.ts';
import { runningOf } from './running.ts';

/** What a page needs to compute a limit from a day: `computeLimit` takes its parts. */
export interface LimitQuestion {
  id: LimitId;
  limit: CountedLimit;
  /** The versions of its periods. */
  parameters: readonly Parameter[];
}

/** A limit as a page states it; all words are Chinese. */
export interface ShownLimit {
  subject: string;
  who: string;
  /** The rule as one or two sentences. */
  says: string;
  /** What stops it or makes it begin again; undefined if it is not computed. */
  running: string | undefined;
  note: string | undefined;
  grounds: readonly ShownGround[];
  /** How well the rule as a whole was read. */
  confidence: Confidence;
  /** Nobody read the rule itself: it is shown as 待核实. */
  isUnverified: boolean;
  /** Undefined for a limit that is not computed. */
  question: LimitQuestion | undefined;
}

/**
 * States a limit as on a day `YYYY-MM-DD`. A limit whose period the content does not give on that day is stated
 * without a number, and not computed.
 */
export function showLimit(
  id: LimitId,
  { laws, parameters }: { laws: readonly Law[]; parameters: ParameterFile },
  day: string,
): ShownLimit {
  const limit = limitOf(id);
  const { subject, who } = limit;
  if (!isCounted(limit)) {
    const { says, grounds } = limit;
    return { subject, who, says, ...shown(grounds, laws), ...NOT_COUNTED };
  }
  const period = parameterOn(parameters, limit.period, day);
  const longest = longestOf(limit);
  const most = longest && parameterOn(parameters, longest.period, day);
  if (!period || (longest && !most))
    return { subject, who, says: NOT_KNOWN, ...shown(NO_GROUNDS, laws), ...NOT_COUNTED };
  const running = limit.kind === 'last-day' ? runningOf(limit.running) : undefined;
  const others = [...(most ? [most] : []), ...(running ? [running.grounds] : [])];
  return {
    subject,
    who,
    says: ruleOf(limit, formatPeriod(periodOf(period)), most && formatPeriod(periodOf(most))),
    running: running?.says,
    note: limit.note,
    ...shown(groundsOf(period, ...others), laws),
    question: { id, limit, parameters: versionsOf(parameters, limit.period, longest?.period) },
  };
}

const NOT_KNOWN = '多久以内，本站现在没有可靠的数字，请问受理的机关，尽快办。';
const NO_GROUNDS: Grounds = { confidence: 'hearsay', citations: [] };
const NOT_COUNTED = { running: undefined, note: undefined, question: undefined };

const isCounted = (limit: Limit): limit is CountedLimit => 'period' in limit;

const longestOf = (limit: CountedLimit) => (limit.kind === 'last-day' ? limit.longest : undefined);

const shown = (grounds: Grounds, laws: readonly Law[]) => ({
  grounds: showGrounds(grounds, laws),
  confidence: grounds.confidence,
  isUnverified: isUnverified(grounds),
});

const versionsOf = (
  { parameters = [] }: ParameterFile,
  ...ids: readonly (ParameterId | undefined)[]
): Parameter[] => parameters.filter((one) => ids.includes(one.id));

function ruleOf(limit: CountedLimit, period: string, longest: string | undefined): string {
  const from = `从这一天起算：${limit.start}。`;
  switch (limit.kind) {
    case 'last-day': {
      const most = longestOf(limit);
      return most && longest
        ? `${period}以内。${from}另外还有一个最长的期间：从${most.start}起${longest}。`
        : `${period}以内。${from}`;
    }
    case 'from-day':
      return `满${period}以后才可以。${from}`;
    case 'notice':
      return `要提前${period}。${from}`;
    case 'notice-before':
      return `至少提前${period}。从${limit.start}往前数。`;
  }
}
