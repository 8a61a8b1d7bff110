import { keepsQuestion } from './boilerplate.ts';
import type { PostingStore } from './chunk-store.ts';
import type { Lexicon } from './lexicon.ts';
import { findPhrase } from './phrase.ts';
import { type Segmenter, isHan, bigrams } from './segment.ts';
import { readRun } from './spelling/read-run.ts';
import { readTitles } from './spelling/read-titles.ts';
import type { Reading as Spelling } from './spelling/reading.ts';
import { type Knowledge, type Reading, understand } from './understand.ts';
import { tuning } from './tuning.ts';

/** With it in one script: both are loaded for the same queries. */
export { readLexicon } from './lexicon.ts';

export interface Correction {
  reading: Reading;
  query: string;
  kind: 'spelling' | 'pinyin';
  value: number;
  /** It replaces a real word of the language: it may be offered, but not applied automatically. */
  isOffered: boolean;
}

/** Another reading of a doubtful query, if it has better results than the query as typed. */
export async function correct(
  first: Reading,
  knowledge: Knowledge,
  lexicon: Lexicon,
): Promise<Correction | undefined> {
  const run = first.plan.core;
  const titles = knowledge.head.pages.map(({ folded }) => folded);
  const candidates = [
    ...readTitles(run, titles, lexicon, knowledge.segmenter),
    ...likely(readRun(run, lexicon), first.plan.stray.length),
  ]
    .filter(({ text, isChanged }) => isChanged && text !== run && keepsQuestion(run, text))
    .slice(0, tuning.correction.max);
  let best: Correction | undefined;
  for (const candidate of candidates) {
    if (!(await isPlausible(candidate, knowledge.store, run))) continue;
    const reading = await understand(candidate.text, knowledge);
    const isInitialled = candidate.initialled > 0 && candidate.initialled === candidate.words;
    const value = quality(reading, isInitialled) - candidate.cost / 100;
    if (value > Math.max(quality(first) + tuning.correction.better, best?.value ?? 0.5)) {
      const kind = candidate.isPinyin ? 'pinyin' : 'spelling';
      const isOffered = replacesWord(first, candidate.text, {
        lexicon,
        segmenter: knowledge.segmenter,
      });
      best = { reading, query: candidate.text, kind, value, isOffered };
    }
    // The likeliest come first, and each further one may cost a part of the index.
    if (!isInitialled && best && best.value > tuning.correction.certain) break;
  }
  return best;
}

/** Whether another reading drops a word of the query that is in the index or in the language. */
function replacesWord(
  { plan, evidence }: Reading,
  text: string,
  { lexicon, segmenter }: { lexicon: Lexicon; segmenter: Segmenter },
): boolean {
  // Without a dictionary any bigram counts as a word.
  const knowsWords = segmenter !== bigrams;
  const whole = evidence.flatMap(({ segment: { variants, isOdd, size }, found }) =>
    size > 1 && (found.length > 0 || (knowsWords && !isOdd)) ? [variants[0]?.text ?? ''] : [],
  );
  const real = [2, 3, 4]
    .flatMap((length) => Array.from(plan.core, (_, at) => plan.core.slice(at, at + length)))
    .filter((part) => lexicon.isReal(part));
  return [...whole, ...real].some((word) => isHan(word) && !text.includes(word));
}

/**
 * Readings that are clearly more probable than the query as typed, and whose unread rest was no
 * word before either.
 */
function likely(readings: readonly Spelling[], stray: number): Spelling[] {
  const literal = readings.find(({ isChanged }) => !isChanged)?.cost ?? Infinity;
  return readings.filter(
    ({ cost, unread, slips, sounds, text, isPinyin }) =>
      cost < literal - 1 &&
      (unread <= stray || (unread === 1 && slips === 0 && (sounds === 1 || isPinyin))) &&
      slips <= (isPinyin ? 0 : 1) &&
      slips + sounds <= 1 + text.length / 6,
  );
}

/**
 * Whether a reading is more than a coincidence. Initials match many words, so the reading must
 * occur as a whole.
 */
async function isPlausible(
  { text, initialled, words }: Spelling,
  store: PostingStore,
  run: string,
): Promise<boolean> {
  const isOneLetter = /^(.)\1*$/.test(run);
  if (initialled > 0 && ([...text].length < 3 || isOneLetter)) return false;
  if (initialled === 0 || words === 1) return true;
  return (await findPhrase(store, text)).size > 0;
}

/**
 * The quality of the results, by the coverage of the best pages and the similarity of their titles.
 * Initials match many words: the most frequent one is assumed.
 */
function quality({ ranked, evidence }: Reading, isInitialled = false): number {
  const best = ranked
    .slice(0, 5)
    .map(({ coverage, overlap }) => coverage + overlap / (isInitialled ? 4 : 2));
  const common = Math.min(Infinity, ...evidence.map(({ pages }) => pages.size));
  return (
    Math.max(0, ...best) + (isInitialled ? tuning.correction.common * Math.log2(1 + common) : 0)
  );
}
