import { isBoxed } from '../../../src/search/box.ts';
import { tuning } from '../../../src/search/tuning.ts';
import type { SearchAnswer } from '../../../src/search/types.ts';
import { evaluate, toFigures } from './evaluate.ts';
import type { Case } from './sets.ts';
import { indexCorpus, openBundle, toAnswerer } from './systems.ts';

const FACTORS = [0.8, 1.25];
/** Every so many questions of each set: all of them would take an hour. */
const STEP = 3;

/** A number of the tuning, where it is. */
interface Place {
  name: string;
  holder: Record<string, number>;
  key: string;
}

interface Measured {
  mrr: number;
  /** Boxes with a page that answers, and with one that does not. */
  right: number;
  wrong: number;
}

/** Every number below an object of the tuning. */
export function numbersOf(holder: object, path = ''): Place[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'number') return [{ name, holder: holder as Record<string, number>, key }];
    return typeof value === 'object' && value !== null ? numbersOf(value, name) : [];
  });
}

/**
 * What each tuned number contributes: the MRR of the answerable questions and the boxes with .8 and 1.25 of it, beside
 * those of today; as lines of a table.
 */
export async function* measureTuning({ corpus, words, sets }: Case): AsyncGenerator<string> {
  const queries = sets.flatMap((set) => set.queries).filter((_, at) => at % STEP === 0);
  const { files } = await indexCorpus(corpus, words);
  const measure = async (): Promise<Measured> => {
    const boxed = new Set<string>();
    const noteBox = (query: string, answer: SearchAnswer) => {
      if (isBoxed(answer)) boxed.add(query);
    };
    const outcomes = await evaluate(toAnswerer(openBundle(files), corpus, noteBox), queries);
    const boxes = outcomes.filter(({ query }) => boxed.has(query.text));
    const right = boxes.filter(({ rank }) => rank === 1).length;
    const answerable = outcomes.filter(({ query }) => query.expected.length > 0);
    return { mrr: toFigures(answerable).mrr, right, wrong: boxes.length - right };
  };
  const today = await measure();
  const line = ({ mrr, right, wrong }: Measured) =>
    `${(mrr - today.mrr >= 0 ? '+' : '') + (mrr - today.mrr).toFixed(3)}  ${right}/${wrong}`.padEnd(
      16,
    );
  yield `${queries.length} questions; today MRR ${today.mrr.toFixed(3)}, boxes right/wrong ${today.right}/${today.wrong}`;
  yield `${'number'.padEnd(34)}${'value'.padEnd(8)}${FACTORS.map((factor) => `× ${factor}`.padEnd(16)).join('')}`;
  for (const { name, holder, key } of numbersOf(tuning)) {
    const value = holder[key] ?? 0;
    const columns: string[] = [];
    for (const factor of FACTORS) {
      holder[key] = value * factor;
      columns.push(line(await measure()));
    }
    holder[key] = value;
    yield `${name.padEnd(34)}${String(value).padEnd(8)}${columns.join('')}`.trimEnd();
  }
}
