import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * One paragraph, heading or cell contains more markers than the parser can handle in acceptable
 * time.
 */
export class MarkupLimitError extends Error {
  /** Line within the body, from 1. */
  readonly line: number;
  /** The maximum number, of which markers, and whether per run. */
  readonly max: number;
  readonly signs: string;
  readonly isRun: boolean;
  constructor({ line, max, signs, isRun }: Omit<MarkupLimitError, keyof Error>) {
    super(`line ${line}: found more than ${max} × ${signs}`);
    [this.line, this.max, this.signs, this.isRun] = [line, max, signs, isRun];
  }
}

/**
 * Limit of each marker in one paragraph, heading or cell: the parser looks back over all of it at
 * each.
 */
const MAX_IN_TEXT = 1000;
/** Limit of markers at which the parser scans ahead to the end of the paragraph. */
const MAX_OPENED = 200;

/** Limit in one run, such as the line to write on in `姓名：____`. */
const MAX_RUN = 200;

const signs = {
  emphasis: { shown: '* _ ~', max: MAX_IN_TEXT },
  opened: { shown: '[', max: MAX_IN_TEXT },
  closed: { shown: ']', max: MAX_IN_TEXT },
  markup: { shown: '<! <?', max: MAX_OPENED },
  code: { shown: '`', max: MAX_IN_TEXT },
} as const;

type Kind = keyof typeof signs;

const counts = new WeakMap<TokenizeContext, Record<Kind, number>>();

function count(context: TokenizeContext, kind: Kind): void {
  const found = counts.get(context) ?? { emphasis: 0, opened: 0, closed: 0, markup: 0, code: 0 };
  counts.set(context, found);
  const { shown, max } = signs[kind];
  if (++found[kind] > max)
    throw new MarkupLimitError({ line: context.now().line, max, signs: shown, isRun: false });
}

/**
 * A construct that consumes nothing: it counts the marker and leaves it to the other constructs.
 */
const counting = (kind: Kind): Construct => ({
  name: `count-${kind}`,
  tokenize(_effects, _ok, nok): State {
    return (code: Code) => {
      count(this, kind);
      return nok(code);
    };
  },
});

/** Counts runs; one run of n characters may open n/2 nested elements. */
const countingRuns: Construct = {
  name: 'count-runs',
  tokenize(effects, _ok, nok): State {
    const { line } = this.now();
    count(this, 'emphasis');
    return (marker) => {
      let length = 0;
      const inside: State = (code) => {
        if (code !== marker) return nok(code);
        if (++length > MAX_RUN)
          throw new MarkupLimitError({
            line,
            max: MAX_RUN,
            signs: String.fromCharCode(code ?? 0),
            isRun: true,
          });
        effects.consume(code);
        return inside;
      };
      effects.enter('data');
      return inside(marker);
    };
  },
};

const EXCLAMATION = 33;
const QUESTION = 63;

const countingMarkup: Construct = {
  name: 'count-markup',
  tokenize(effects, _ok, nok): State {
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      return (next) => {
        if (next === EXCLAMATION || next === QUESTION) count(this, 'markup');
        return nok(next);
      };
    };
  },
};

/**
 * Rejects input that takes the parser quadratic time: throws {@link MarkupLimitError}. Registered
 * after all other syntax, so that it runs first.
 */
export function remarkLimits(this: Processor): void {
  const text = {
    42: countingRuns,
    95: countingRuns,
    126: countingRuns,
    91: counting('opened'),
    93: counting('closed'),
    60: countingMarkup,
    96: counting('code'),
  };
  (this.data().micromarkExtensions ??= []).push({ text });
}
