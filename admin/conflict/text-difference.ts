import { diffComm } from 'node-diff3';

/** A part of a line; marked if it differs from the other text. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A line of the comparison: in both texts, only in theirs, only in mine, or a gap for equal lines. */
export interface Line {
  side: 'both' | 'theirs' | 'mine' | 'gap';
  pieces: Piece[];
}

/** Cells of a comparison table; above this, everything between the first and the last difference counts as changed. */
const MAX_CELLS = 4_000_000;
const MAX_LINE_CELLS = 250_000;
/** Common lines shown around a difference. */
const CONTEXT = 1;

/** Two texts line by line, and changed lines character by character. */
export function compareTexts(theirs: string, mine: string): Line[] {
  const steps = align(theirs.split('\n'), mine.split('\n'), MAX_CELLS);
  return shorten(
    steps.flatMap((step) => (step.isSame ? step.a.map(common) : changed(step.a, step.b))),
  );
}

/** Differing lines, and the line number in `theirs`, from 1, at which they start. */
export interface Stretch {
  line: number;
  theirs: string[];
  mine: string[];
}

/** The lines in which two texts differ, without common context. */
export function differingLines(theirs: string, mine: string): Stretch[] {
  let line = 1;
  return align(theirs.split('\n'), mine.split('\n'), MAX_CELLS).flatMap(({ isSame, a, b }) => {
    const at = line;
    line += a.length;
    return isSame ? [] : [{ line: at, theirs: a, mine: b }];
  });
}

interface Step {
  isSame: boolean;
  a: string[];
  b: string[];
}

const common = (text: string): Line => ({ side: 'both', pieces: [{ text, isMarked: false }] });

/** Pairs replaced lines with their replacements, so that the reader sees what changed in each. */
function changed(theirs: readonly string[], mine: readonly string[]): Line[] {
  const rows = Array.from({ length: Math.max(theirs.length, mine.length) }, (_, index) => {
    const [a, b] = [theirs[index], mine[index]];
    const steps =
      a === undefined || b === undefined ? undefined : align([...a], [...b], MAX_LINE_CELLS);
    return {
      theirs:
        a === undefined
          ? []
          : [
              toLine(
                'theirs',
                a,
                steps?.map(({ isSame, a: text }) => ({ isSame, text })),
              ),
            ],
      mine:
        b === undefined
          ? []
          : [
              toLine(
                'mine',
                b,
                steps?.map(({ isSame, b: text }) => ({ isSame, text })),
              ),
            ],
    };
  });
  return rows.flatMap((row) => [...row.theirs, ...row.mine]);
}

function toLine(
  side: 'theirs' | 'mine',
  text: string,
  steps?: { isSame: boolean; text: string[] }[],
): Line {
  const pieces = steps
    ?.filter((step) => step.text.length > 0)
    .map((step) => ({ text: step.text.join(''), isMarked: !step.isSame }));
  return { side, pieces: pieces ?? [{ text, isMarked: true }] };
}

/** Omits common lines, except next to a difference. */
function shorten(lines: readonly Line[]): Line[] {
  const isNear = (index: number) =>
    lines
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ side }) => side !== 'both');
  const shown: Line[] = [];
  lines.forEach((line, index) => {
    if (isNear(index)) shown.push(line);
    else if (shown.at(-1)?.side !== 'gap') shown.push({ side: 'gap', pieces: [] });
  });
  return shown;
}

/** The longest common subsequence of two lists, as equal and unequal runs. */
function align(a: readonly string[], b: readonly string[], limit: number): Step[] {
  const head = countEqual(a, b);
  const tail = countEqual(a.slice(head).reverse(), b.slice(head).reverse());
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle =
    middleA.length * middleB.length > limit
      ? [{ isSame: false, a: middleA, b: middleB }]
      : diffComm(middleA, middleB).map(toStep);
  const steps = [sameStep(a.slice(0, head)), ...middle, sameStep(a.slice(a.length - tail))];
  return steps.filter((step) => step.a.length + step.b.length > 0);
}

function toStep(stretch: ReturnType<typeof diffComm<string>>[number]): Step {
  return 'common' in stretch
    ? sameStep(stretch.common)
    : { isSame: false, a: stretch.buffer1, b: stretch.buffer2 };
}

const sameStep = (items: string[]): Step => ({ isSame: true, a: items, b: items });

function countEqual(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((item, position) => item !== b[position]);
  return index === -1 ? Math.min(a.length, b.length) : index;
}
