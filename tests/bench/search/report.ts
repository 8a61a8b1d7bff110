import { byClass, type Figures, type Outcome, toFigures } from './evaluate.ts';

/** What the search of this site is held to. */
export const TARGETS = { mrr: 0.96, mrrOfClass: 0.9, empty: 0, answeredNegatives: 0.05 };

/** Outcomes of one system on one set of questions. */
export interface Run {
  system: string;
  outcomes: readonly Outcome[];
}

const share = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '');
const mark = (holds: boolean): string => (holds ? '✓' : '✗');

/** One line of figures: MRR, success at 1, 3 and 10, and the share without answer. */
function cells(figures: Figures): string {
  const { mrr, at1, at3, at10, empty } = figures;
  return [mrr, at1, at3, at10, empty].map((value) => share(value).padStart(6)).join('');
}

/** A table of all systems: a line a class, ours with its target beside. */
export function qualityTable(title: string, runs: readonly Run[]): string {
  const groups = runs.map(({ outcomes }) => byClass(outcomes));
  const header = runs.map(({ system }) => system.padEnd(32)).join('');
  const names = '   MRR   @1    @3   @10  none';
  const lines = [
    `\n${title}`,
    `${''.padEnd(13)}${'n'.padStart(4)}  ${header}`,
    `${''.padEnd(19)}${runs.map(() => names.padEnd(32)).join('')}`,
  ];
  for (const name of groups[0]?.keys() ?? []) {
    const figures = groups.map((group) => toFigures(group.get(name) ?? []));
    const [ours] = figures;
    if (!ours) continue;
    lines.push(
      name === 'negative'
        ? negativeLine(figures)
        : `${name.padEnd(13)}${String(ours.queries).padStart(4)}  ` +
            figures.map((each) => cells(each).padEnd(32)).join('') +
            verdict(name === 'all' ? TARGETS.mrr : TARGETS.mrrOfClass, ours),
    );
  }
  return lines.join('\n');
}

function verdict(target: number, { mrr, empty }: Figures): string {
  const isMet = mrr >= target && empty <= TARGETS.empty;
  return `${mark(isMet)} MRR ≥ ${share(target)}, none 0`;
}

function negativeLine(figures: readonly Figures[]): string {
  const answered = figures.map(({ empty }) => 1 - empty);
  const [ours = 1] = answered;
  return (
    `${'negative'.padEnd(13)}${String(figures[0]?.queries ?? 0).padStart(4)}  ` +
    answered.map((value) => `answered ${share(value)}`.padEnd(32)).join('') +
    `${mark(ours <= TARGETS.answeredNegatives)} answered ≤ ${share(TARGETS.answeredNegatives)}`
  );
}

/** Questions whose right page is not among the first three, with what came first instead. */
export function missedList(outcomes: readonly Outcome[], titleOf: (id: string) => string): string {
  return outcomes
    .filter(({ query, rank, found }) =>
      query.class === 'negative' ? found.length > 0 : rank === 0 || rank > 3,
    )
    .map(({ query, rank, found }) => {
      const got = found.slice(0, 3).map(titleOf).join(' | ') || '(nothing)';
      const wanted = query.expected.map(titleOf).join(' | ') || '(nothing)';
      return `  ${query.class}\t${query.text}\trank ${rank || '–'}\n      got    ${got}\n      wanted ${wanted}`;
    })
    .join('\n');
}
