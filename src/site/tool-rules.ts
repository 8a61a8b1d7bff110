import type { ToolName } from '../model/tools.ts';
import { DUES_OUTCOMES } from '../rights/dues.ts';
import type { Cited, Explained } from '../rights/grounds.ts';
import { COUNTING } from '../rights/limits/describe.ts';
import { namedLimits } from '../rights/limits/index.ts';
import { RUNNING } from '../rights/limits/running.ts';
import { NOT_PLANNED } from '../rights/retirement-plan.ts';
import { type ShippedRules, citedLaws } from '../rights/shipped-rules.ts';
import { toWorkCalendar } from '../values/work-calendar.ts';
import { getLaws, getParameters, getSite } from './content.ts';

/** What a tool computes with: its parameters, and the articles that its own words cite. */
interface Needs {
  parameters: readonly string[];
  cited: readonly Cited[];
}

const citedBy = (explained: Readonly<Record<string, Pick<Explained, 'grounds'>>>): Cited[] =>
  Object.values(explained).flatMap(({ grounds }) => grounds.citations);

const NEEDS: Readonly<Record<ToolName, Needs>> = {
  'last-day': {
    parameters: namedLimits.flatMap(({ limit }) => [
      ...('period' in limit ? [limit.period] : []),
      ...(limit.kind === 'last-day' && limit.longest ? [limit.longest.period] : []),
    ]),
    cited: [
      ...namedLimits.flatMap(({ limit }) => ('grounds' in limit ? limit.grounds.citations : [])),
      ...citedBy(RUNNING),
      ...COUNTING.citations,
    ],
  },
  retirement: {
    parameters: [
      ...['flexible-early', 'flexible-late', 'early-retirement-notice'],
      ...['contribution-base', 'contribution-growth', 'contribution-most'],
    ],
    cited: citedBy(NOT_PLANNED),
  },
  dues: { parameters: [], cited: citedBy(DUES_OUTCOMES) },
};

/** The part of the settings that the form of a tool ships to the browser. */
export async function toolRules(tool: ToolName): Promise<ShippedRules> {
  const [{ holidays = [], dues }, file, laws] = await Promise.all([
    getSite(),
    getParameters(),
    getLaws(),
  ]);
  const needs = NEEDS[tool];
  const parameters = (file.parameters ?? []).filter(({ id }) => needs.parameters.includes(id));
  const retirement = tool === 'retirement' ? file.retirement : undefined;
  const cited = [...parameters, ...(retirement ?? [])].flatMap(({ citations = [] }) => citations);
  return {
    parameters: { parameters, ...(retirement && { retirement }) },
    laws: citedLaws([...cited, ...needs.cited], laws),
    calendar: tool === 'last-day' ? toWorkCalendar(holidays) : [],
    ...(tool === 'dues' && { dues: { rate: dues.rate, roundDownTo: dues.roundDownTo } }),
  };
}
