import type { DuesRule } from '../law/dues.ts';
import type { WorkCalendar } from '../values/work-calendar.ts';
import type { Cited, CitedLaw } from './grounds.ts';
import type { ParameterFile } from './parameters.ts';

/** What a page's form computes with in the browser: the settings, as far as it needs them. */
export interface ShippedRules {
  parameters: ParameterFile;
  laws: readonly CitedLaw[];
  calendar: WorkCalendar;
  /** Of the tool that computes dues alone. */
  dues?: DuesRule;
}

/** The laws that are cited, with nothing but what grounds show. */
export function citedLaws(cited: readonly Cited[], laws: readonly CitedLaw[]): CitedLaw[] {
  return laws
    .filter(({ id }) => cited.some(({ law }) => law === id))
    .map(({ id, shortName, revised, confidence, articles = [] }) => ({
      id,
      shortName,
      revised,
      ...(confidence && { confidence }),
      articles: articles
        .filter((one) => one.confidence)
        .filter(({ article }) => cited.some((it) => it.law === id && it.article === article))
        .map((one) => ({ article: one.article, confidence: one.confidence })),
    }));
}
