import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

const STAR = 42;
/** From this many on, stars mask digits or a name (`****中学`). */
const MASK = 4;

/**
 * Keeps stars that are not meant as emphasis: masked digits (`138****8000，139****1234` would lose
 * them and become bold between), and stars between digits (`3*4*5`). Register it before the limits,
 * which count all markers.
 */
export function remarkLiteralStars(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ text: { [STAR]: literalStars } });
}

const literalStars: Construct = {
  name: 'literalStars',
  tokenize(effects, ok, nok): State {
    const before = signOf(this.previous);
    let length = 0;
    const inside: State = (code) => {
      if (code === STAR) {
        effects.consume(code);
        length += 1;
        return inside;
      }
      effects.exit('data');
      const run = { length, before, after: signOf(code) };
      return isLiteral(run, openRunsOf(this)) ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter('data');
      return inside(code);
    };
  },
};

interface Run {
  length: number;
  before: string;
  after: string;
}

/**
 * Lengths of the runs that have opened an emphasis so far, as far as known without the following
 * text.
 */
const openRuns = new WeakMap<TokenizeContext, Set<number>>();

function openRunsOf(context: TokenizeContext): Set<number> {
  const known = openRuns.get(context) ?? new Set();
  openRuns.set(context, known);
  return known;
}

/** Empty for a line break and for lone surrogates. */
const signOf = (code: Code): string =>
  code === null || code < 0 || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCharCode(code);

const isDigit = (sign: string) => /\p{Nd}/u.test(sign);
const isLatin = (sign: string) => /[\p{Nd}\p{Script=Latin}]/u.test(sign);

function isLiteral({ length, before, after }: Run, open: Set<number>): boolean {
  if (length >= MASK) {
    // `**甲****乙**`: the end of one and the beginning of the next.
    return (isLatin(before) && isLatin(after)) || !open.has(length / 2);
  }
  if (open.delete(length)) return false;
  if (isDigit(before) && isDigit(after)) return true;
  if (after.trim() !== '') open.add(length);
  return false;
}
