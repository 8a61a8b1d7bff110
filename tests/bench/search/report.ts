import { byClass, type Figures, type Outcome, reciprocal, toFigures } from './evaluate.ts';
import { bootstrap } from './statistics.ts';

/** The targets of this site's search, on sets that were not used for tuning. */
export const TARGETS = { all: 0.92, question: 0.88, synonym: 0.85, other: 0.95, questionAt3: 0.95 };

/** Outcomes of one system on one query set. */
export interface Run {
  system: string;
  outcomes: readonly Outcome[];
}

export const share = (value: number): string =>
  Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^0/, '');
export const mark = (holds: boolean): string => (holds ? '✓' : '✗');

const NAMES = '  MRR  95 %        @1   @3  @10 none';
const WIDTH = 40;

/** Figures of one system: MRR with its interval, success at 1, 3 and 10, and the share without answer. */
function cells(outcomes: readonly Outcome[]): string {
  const { mrr, at1, at3, at10, empty } = toFigures(outcomes);
  const [low, high] = bootstrap(outcomes.map(reciprocal));
  const rest = [at1, at3, at10, empty].map((value) => value.toFixed(2).replace(/^0/, ''));
  return `${share(mrr).padStart(5)} ${`${share(low)}–${share(high)}`.padEnd(10)}${rest.map((value) => value.padStart(5)).join('')}`;
}

/** A table of all systems: one line per class, ours with its target beside it. */
export function qualityTable(title: string, runs: readonly Run[]): string {
  const groups = runs.map(({ outcomes }) => byClass(outcomes));
  const lines = [
    `\n${title}`,
    `${''.padEnd(13)}${'n'.padStart(4)}  ${runs.map(({ system }) => system.padEnd(WIDTH)).join('')}`,
    `${''.padEnd(19)}${runs.map(() => NAMES.padEnd(WIDTH)).join('')}`,
  ];
  for (const name of groups[0]?.keys() ?? []) {
    const each = groups.map((group) => group.get(name) ?? []);
    const [ours] = each;
    if (!ours) continue;
    const start = `${name.padEnd(13)}${String(ours.length).padStart(4)}  `;
    lines.push(
      name === 'negative'
        ? start + each.map((outcomes) => `listed ${listed(outcomes)}`.padEnd(WIDTH)).join('')
        : start +
            each.map((outcomes) => cells(outcomes).padEnd(WIDTH)).join('') +
            verdict(name, toFigures(ours)),
    );
  }
  return lines.join('\n');
}

const listed = (outcomes: readonly Outcome[]): string => share(1 - toFigures(outcomes).empty);

function verdict(name: string, { mrr, at3 }: Figures): string {
  const target =
    name === 'all' || name === 'question' || name === 'synonym' ? TARGETS[name] : TARGETS.other;
  const said = `${mark(mrr >= target)} MRR ≥ ${share(target)}`;
  if (name !== 'question') return said;
  return `${said} ${mark(at3 >= TARGETS.questionAt3)} @3 ≥ ${share(TARGETS.questionAt3)}`;
}

/** Each set beside all others taken together: shows overfitting to one set. */
export function leaveOneOut(
  sets: readonly { name: string; outcomes: readonly Outcome[] }[],
): string {
  const mrrOf = (outcomes: readonly Outcome[]) => toFigures(byClass(outcomes).get('all') ?? []).mrr;
  const lines = sets.map(({ name, outcomes }) => {
    const others = sets.filter((set) => set.name !== name).flatMap((set) => set.outcomes);
    const [own, rest] = [mrrOf(outcomes), mrrOf(others)];
    return `  ${name.padEnd(20)} ${share(own)}   the others ${share(rest)}   ${(own - rest).toFixed(3)}`;
  });
  return ['\nEach set beside the others, ours, MRR', ...lines].join('\n');
}

/** Queries whose right page is not among the first three, with the first results instead. */
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
