/** Signs that do not begin a line, and such that do not end one (clreq, 3.1.3). */
const NOT_FIRST = /^[，。、；：？！）》〉」』”’】〕…—·,.;:?!)\]}%℃~]/;
const NOT_LAST = /[（《〈「『“‘【〔([{#]$/;
/** After these a reader takes a breath: the best places for a line to end. */
const CLAUSE_END = /[，。；：、？！…）》”]$/;
const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Widths of texts, in the unit of the line. */
export type Measure = (text: string) => number;

/**
 * A title in as few lines as it needs, about equal, which end after punctuation if that takes no more of them, else
 * between words; undefined if it needs more than `most`.
 *
 * @param width of a line
 */
export function titleLines(
  title: string,
  { measure, width, most }: { measure: Measure; width: number; most: number },
): string[] | undefined {
  const words = wordsOf(title);
  const fewest = fill(words, width, measure).length;
  if (fewest > most) return undefined;
  const fits = (lines: readonly string[], within: number) =>
    lines.length <= fewest && lines.every((line) => measure(line) <= within);
  const clauses = clausesOf(words);
  const pieces = fits(fill(clauses, width, measure), width) ? clauses : words;
  // The narrowest width that needs no more lines leaves no last line of one character.
  let [low, high] = [width / fewest / 2, width];
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2;
    if (fits(fill(pieces, middle, measure), middle)) high = middle;
    else low = middle;
  }
  return fill(pieces, high, measure);
}

/** Words with the punctuation that belongs to them: between these a line may end. */
function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function clausesOf(words: readonly string[]): string[] {
  const clauses: string[] = [];
  for (const word of words) {
    const last = clauses.at(-1);
    if (last === undefined || CLAUSE_END.test(last)) clauses.push(word);
    else clauses[clauses.length - 1] = last + word;
  }
  return clauses;
}

function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}
