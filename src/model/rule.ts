import { type Problem, problem } from '../values/validation/validation-error.ts';

/** A rule over several fields of one entry. */
export interface Rule<Data> {
  /** Identifier for developers, `sign-up-after-end`; distinguishes the rules of one field. */
  code: string;
  /** The field beside which the error is shown, `validUntil`; inside a group `desk.address`. */
  field: string;
  /** The expected value, in Chinese. */
  message: string;
  /** A method, so that a model of any fields is assignable to a model of `Fields`. */
  holds(data: Data): boolean;
}

type Dates<Names extends string> = Partial<Record<Names, string | undefined>>;

/** A rule over two dates or moments, which compare as text; it holds if one of them is missing. */
function dateRule<const Late extends string, const Early extends string>(
  late: Late,
  early: Early,
  message: string,
  code: string,
  isRight: (late: string, early: string) => boolean,
): Rule<Dates<Late | Early>> {
  return {
    code,
    field: late,
    message,
    holds: (data) => {
      const [a, b] = [data[late], data[early]];
      return a === undefined || b === undefined || isRight(a, b);
    },
  };
}

/** A rule that one date is not before another. */
export function notBefore<const Late extends string, const Early extends string>(
  late: Late,
  early: Early,
  message: string,
) {
  return dateRule(late, early, message, 'before-its-start', (a, b) => a >= b);
}

/** A rule that one date is later than another. */
export function after<const Late extends string, const Early extends string>(
  late: Late,
  early: Early,
  message: string,
) {
  return dateRule(late, early, message, 'not-after-its-start', (a, b) => a > b);
}

/** The current and former addresses of an entry. */
export interface Addresses {
  slug?: unknown;
  formerSlugs?: unknown;
}

const RESERVED = 'reserved-address';

/**
 * Rules that neither 网址名 nor a former one is in `taken`; `by` is the end of the error message and
 * gives the reason.
 */
export function notTaken(taken: readonly string[], by: string): Rule<Addresses>[] {
  const message = `这个网址名${by}，请换一个（不能是 ${taken.join('、')}）`;
  const isFree = (slug: unknown) => !taken.includes(String(slug));
  return [
    { code: RESERVED, field: 'slug', message, holds: ({ slug }) => isFree(slug) },
    {
      code: RESERVED,
      field: 'formerSlugs',
      message,
      holds: ({ formerSlugs }) => !Array.isArray(formerSlugs) || formerSlugs.every(isFree),
    },
  ];
}

/** The problem to report if a rule does not hold. */
export const problemOf = ({ code, message }: Pick<Rule<never>, 'code' | 'message'>): Problem =>
  problem('model-rule', { rule: code, says: message });
