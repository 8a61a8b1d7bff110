/** Consecutive digits, or a single `X`, with the text before them. */
export interface Group {
  start: number;
  end: number;
  digits: string;
  /**
   * The separator from the previous group in its chain: nothing, a space or punctuation, the end of
   * a line or of a cell.
   */
  gap: 'none' | 'sign' | 'line' | 'cell';
}

/** The next number may follow an X directly. */
const TOKEN = /\d+|[Xx](?![A-Za-z\d])|(?<=\d{17})[Xx](?=\d)/g;
/** Four or more stars or dots are a mask. */
const GAP = /^(?!.*[*·]{4})[ \t\n>*_~\\.·/()（）-]*$/s;
/**
 * A line that begins like this is the next item of a list, whose number is not part of the one
 * above it.
 */
const BULLET = /\n\s*(?:[-*+·]\s|[(（])/;
const ITEM = /^\d{1,3}(?:[.、]|:\s)(?!\d{2})/;
/** `3）` is one as well, unless it closes a bracket around the number. */
const CLOSING_ITEM = /^\d{1,3}[)）](?!\d{2})/;
const OPEN = /[(（][^()（）]*$/;
/** Longer runs of spaces separate columns of a page, not parts of a number. */
const WIDEST_GAP = 12;
/** Bracketed text with a number is short. */
const WIDEST_BRACKET = 60;

/** The numbers of a squeezed text, in chains: groups that a person may read as one number. */
export function chainsIn(folded: string): Group[][] {
  const chains: Group[][] = [];
  let chain: Group[] = [];
  let end = -1;
  for (const { 0: digits, index } of folded.matchAll(TOKEN)) {
    const gap = chain.length > 0 ? gapBetween(folded, end, index) : undefined;
    const isX = digits === 'X' || digits === 'x';
    if (gap === undefined) {
      if (isX) continue;
      chain = [];
      chains.push(chain);
    }
    end = index + digits.length;
    chain.push({ start: index, end, digits: digits.toUpperCase(), gap: gap ?? 'none' });
    if (isX) chain = [];
  }
  return chains;
}

function gapBetween(folded: string, from: number, to: number): Group['gap'] | undefined {
  if (from === to) return 'none';
  if (to - from > WIDEST_GAP) return undefined;
  const between = folded.slice(from, to);
  if (!GAP.test(between)) return undefined;
  if (between.includes('\n'))
    return BULLET.test(between) || isItem(folded, from, to) ? undefined : 'line';
  return between.includes('\t') ? 'cell' : 'sign';
}

function isItem(folded: string, from: number, to: number): boolean {
  const text = folded.slice(to, to + 6);
  if (ITEM.test(text)) return true;
  return (
    CLOSING_ITEM.test(text) && !OPEN.test(folded.slice(Math.max(0, from - WIDEST_BRACKET), from))
  );
}

/** A number of adjacent groups of a chain. */
export interface NumberRun {
  first: number;
  last: number;
  start: number;
  end: number;
  digits: string;
  /** The number of digits of each group, `3-4-4`. */
  shape: string;
  /** The widest of the gaps within it. */
  gap: Group['gap'];
}

const GAPS: readonly Group['gap'][] = ['none', 'sign', 'cell', 'line'];

/** The runs from a group on that have between `least` and `most` digits, the longest first. */
export function runsFrom(
  chain: readonly Group[],
  first: number,
  least: number,
  most: number,
): NumberRun[] {
  const runs: NumberRun[] = [];
  let [digits, shape, widest] = ['', '', 0];
  for (let last = first; last < chain.length; last += 1) {
    const group = chain[last];
    if (!group) break;
    digits += group.digits;
    if (digits.length > most) break;
    shape += `${last > first ? '-' : ''}${group.digits.length}`;
    if (last > first) widest = Math.max(widest, GAPS.indexOf(group.gap));
    if (digits.length < least) continue;
    const start = chain[first]?.start ?? 0;
    runs.unshift({
      first,
      last,
      start,
      end: group.end,
      digits,
      shape,
      gap: GAPS[widest] ?? 'none',
    });
  }
  return runs;
}
