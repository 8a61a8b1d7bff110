import { type Problem, problem } from '../values/validation/validation-error.ts';

/** Kinds of personal data. */
export type PrivateKind =
  | 'identity'
  | 'bank-card'
  | 'mobile'
  | 'travel-document'
  | 'address'
  | 'emails'
  | 'table'
  | 'picture-place';

/**
 * `sure`: the number validates itself, or a label identifies it. `maybe`: a guess, which must not
 * block anything.
 */
export type Certainty = 'sure' | 'maybe';

/** Private data in a text. */
export interface Spot {
  kind: PrivateKind;
  certainty: Certainty;
  /** Its position in the text: offsets in UTF-16 units. */
  start: number;
  end: number;
  /**
   * The displayable form, `110105********002X`; for a table the heading and the number of filled
   * rows.
   */
  masked: string;
  /** For a column, the kind of numbers that its heading denotes. */
  numbers?: PrivateKind;
  /**
   * Its characters without formatting, to distinguish it from another with the same mask. Never
   * shown.
   */
  value?: string;
}

/** Context of the text, and the current day. */
export interface Surroundings {
  /** Digits of phone numbers, and e-mail addresses in lower case, that are published on purpose. */
  known?: ReadonlySet<string>;
  /** The Shanghai day, `YYYY-MM-DD`: dates of birth cannot be later. */
  today: string;
  /** For a cell: the heading of its column. */
  heading?: string;
  /** For a cell: the text of its row. */
  row?: string;
  /** The name of the sheet or table. */
  title?: string;
}

export type PrivacySeverity = 'error' | 'warning';

/** A finding in a file, for display. It does not contain the number itself. */
export interface PrivacyFinding {
  code: `private-${PrivateKind}`;
  kind: PrivateKind;
  certainty: Certainty;
  /** An `error` blocks a build and a save; a guess never does. */
  severity: PrivacySeverity;
  /** Location in words: `文件名`, `工作表“名单”C3（隐藏）`; empty if the line number is enough. */
  place: string;
  line?: number;
  masked: string;
  /** See {@link markOf}. */
  mark?: string;
}

const STOPS: readonly PrivateKind[] = ['identity', 'bank-card'];

/** Converts a spot to a finding for display. */
export function toFinding(
  { kind, certainty, masked, value }: Spot,
  place: string,
  line?: number,
): PrivacyFinding {
  return {
    code: `private-${kind}`,
    kind,
    certainty,
    severity: certainty === 'sure' && STOPS.includes(kind) ? 'error' : 'warning',
    place,
    ...(line !== undefined && { line }),
    masked,
    ...(value !== undefined && { mark: markOf(kind, value) }),
  };
}

const SIGNS = '0123456789abcdefghijklmnopqrstuv';

/**
 * Five bits of a hash of the number, so that an answer to it does not apply to others with the same
 * mask (31 of 32). Too few to reveal the number: of the thousands with its mask a hundred remain,
 * by whatever means they are tried.
 */
function markOf(kind: PrivateKind, value: string): string {
  // FNV-1a, with the finaliser of MurmurHash3, which spreads the last digit over all bits.
  let hash = 0x811c9dc5;
  for (const sign of `red-candle:${kind}:${value}`)
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return SIGNS[(hash ^ (hash >>> 16)) & 31] ?? '';
}

/** The properties from which an answer's key is made. */
export type Answerable = Pick<PrivacyFinding, 'masked' | 'mark'> & { code: string };

/**
 * The key of an editor's answer to a finding, `private-identity:110105********002X#7`: the same
 * number in the same file, wherever it moves to.
 */
export const answerKey = ({ code, masked, mark }: Answerable): string =>
  `${code}:${masked}${mark === undefined ? '' : `#${mark}`}`;

/** The masked form in an `answerKey`. */
export const maskedIn = (key: string): string =>
  key.replace(/^[^:]*:/, '').replace(/#[0-9a-v]$/, '');

/** Converts a finding to an error's problem. */
export const toProblem = ({ code, certainty, place, masked, mark }: PrivacyFinding): Problem =>
  problem(code, { place, masked, isGuess: certainty === 'maybe', ...(mark && { mark }) });
