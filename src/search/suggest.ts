import { isOver } from './over.ts';
import { findTerms } from './excerpt.ts';
import { stripBoilerplate } from './boilerplate.ts';
import type { TitledPage } from './head.ts';
import { runsOf } from './segment.ts';
import { overlapWith } from './title.ts';
import type { Suggestion } from './types.ts';

/** Titles that match a folded prefix of a query, from the table alone. */
export function suggestTitles(
  text: string,
  pages: readonly TitledPage[],
  limit: number,
  now = new Date(),
): Suggestion[] {
  const runs = runsOf(text).map(stripBoilerplate);
  const core = runs.join('');
  if (core === '') return [];
  const alike = overlapWith(core);
  return pages
    .map((page) => ({
      page,
      score: score(page.folded, runs, core, alike) - (isOver(page, now) ? 0.3 : 0),
    }))
    .filter(({ score: value }) => value > 0.2)
    .sort((a, b) => b.score - a.score || a.page.id - b.page.id)
    .slice(0, limit)
    .map(({ page }) => ({
      id: page.id,
      url: page.url,
      title: page.title,
      facets: page.facets,
      ...(page.period && { period: page.period }),
      isOver: isOver(page, now),
      marks: findTerms(page.folded, runs),
    }));
}

function score(
  title: string,
  runs: readonly string[],
  core: string,
  alike: (title: string) => number,
): number {
  const held = runs.filter((run) => title.includes(run)).length / runs.length;
  return held + alike(title) + (title.startsWith(core) ? 0.5 : 0);
}
