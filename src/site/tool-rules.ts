import type { ToolName } from '../model/tool-names.ts';
import type { ShippedRules } from '../rights/shipped-rules.ts';
import { toWorkCalendar } from '../values/work-calendar.ts';
import { getParameters, getSite } from './content.ts';
import { parametersOf } from './tool-needs.ts';

/** The part of the settings that the form of a tool ships to the browser. */
export async function toolRules(tool: ToolName): Promise<ShippedRules> {
  const [{ holidays = [], dues }, file] = await Promise.all([getSite(), getParameters()]);
  const { parameters = [], retirement = [] } = parametersOf(tool, file);
  return {
    parameters: {
      parameters: parameters.map(shipped),
      ...(retirement.length > 0 && { retirement: retirement.map(shipped) }),
    },
    ...(tool === 'last-day' && { calendar: toWorkCalendar(holidays) }),
    ...(tool === 'dues' && { dues: { rate: dues.rate, roundDownTo: dues.roundDownTo } }),
  };
}

/** The fields of a number that the page shows beside it. */
const SHOWN: readonly string[] = ['citations', 'source', 'note'];

/** A number as a form computes with it. */
const shipped = <P extends object>(parameter: P): P =>
  Object.fromEntries(Object.entries(parameter).filter(([field]) => !SHOWN.includes(field))) as P;
