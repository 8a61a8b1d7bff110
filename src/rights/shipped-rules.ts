import type { DuesRule } from '../law/dues.ts';
import type { WorkCalendar } from '../values/work-calendar.ts';
import type { ParameterFile } from './parameters.ts';

/**
 * What a page's form computes with in the browser: the settings, as far as it needs them. What they rest on is in the
 * page's text, from where the form takes it.
 */
export interface ShippedRules {
  parameters: ParameterFile;
  /** Of the tool that counts days alone. */
  calendar?: WorkCalendar;
  /** Of the tool that computes dues alone. */
  dues?: DuesRule;
}
