import type { Confidence, SearchAnswer } from '../../../src/search/types.ts';
import { isBoxed } from '../../../src/search/box.ts';
import type { Outcome } from './evaluate.ts';
import { mark, share } from './report.ts';

/** The maximum share of unanswerable queries that may get an answer box. */
export const MAX_BOXED = 0.02;

const LEVELS: readonly Confidence[] = ['high', 'middle', 'low'];

/** The confidence stated with a result, and whether the result was right. */
export interface Judged {
  outcome: Outcome;
  answer: SearchAnswer;
}

/**
 * The answer boxes shown: their share in each class of queries, and how many of those for answerable queries were
 * right.
 */
export function boxesOf(judged: readonly Judged[]) {
  const negatives = judged.filter(({ outcome }) => outcome.query.class === 'negative');
  const others = judged.filter(({ outcome }) => outcome.query.class !== 'negative');
  const boxed = others.filter(({ answer }) => isBoxed(answer));
  const wrong = negatives.filter(({ answer }) => isBoxed(answer));
  return {
    negatives: wrong.length / negatives.length,
    wrong,
    shown: boxed.length / others.length,
    right: boxed.filter(({ outcome }) => outcome.rank === 1).length / boxed.length,
  };
}

/** How often the first result was right, by the search's confidence. */
export function confidenceTable(judged: readonly Judged[]): string {
  const lines = LEVELS.map((level) => {
    const of = judged.filter(({ answer }) => answer.hits.length > 0 && answer.certainty === level);
    const right = of.filter(({ outcome }) => outcome.rank === 1).length;
    const negatives = of.filter(({ outcome }) => outcome.query.class === 'negative').length;
    return `  ${level.padEnd(8)}${String(of.length).padStart(4)} answers, first right ${share(right / of.length)}, ${negatives} of them not to be answered`;
  });
  const { negatives, wrong, shown, right } = boxesOf(judged);
  return [
    '  how sure it was:',
    ...lines,
    `  box: ${share(shown)} of the questions, right ${share(right)}; of those without an answer ${share(negatives)} ${mark(!(negatives > MAX_BOXED))} ≤ ${share(MAX_BOXED)}`,
    ...wrong.map(
      ({ outcome, answer }) => `      ${outcome.query.text} → ${answer.hits[0]?.title ?? ''}`,
    ),
  ].join('\n');
}
