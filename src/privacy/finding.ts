import { type Problem, problem } from '../values/validation/validation-error.ts';

/** What of a person was found. */
export type PrivateKind =
  | 'identity'
  | 'bank-card'
  | 'mobile'
  | 'travel-document'
  | 'address'
  | 'emails'
  | 'table'
  | 'picture-place';

/** `sure`: the number proves itself, or its label says what it is. `maybe`: a guess, which must stop nothing. */
export type Certainty = 'sure' | 'maybe';

/** Something private in a text. */
export interface Spot {
  kind: PrivateKind;
  certainty: Certainty;
  /** Where it stands in the text: offsets in UTF-16 units. */
  start: number;
  end: number;
  /** What may be shown of it, `110105********002X`; of a table the heading and how many rows are filled in. */
  masked: string;
  /** Of a column the kind of numbers that its heading asks for. */
  numbers?: PrivateKind;
  /** Its signs without what dresses them, by which one is known from another with the same mask. Never shown. */
  value?: string;
}

/** What is known of the text's surroundings and of the day. */
export interface Surroundings {
  /** Digits of phone numbers, and e-mail addresses in small letters, that are published on purpose. */
  known?: ReadonlySet<string>;
  /** The Shanghai day, `YYYY-MM-DD`: nobody is born after it. */
  today: string;
  /** Of a cell: the heading of its column. */
  heading?: string;
  /** Of a cell: the text of its row. */
  row?: string;
  /** What the sheet or table is called. */
  title?: string;
}

export type PrivacySeverity = 'error' | 'warning';

/** What was found in a file, as people are told of it. The number itself is nowhere in it. */
export interface PrivacyFinding {
  code: `private-${PrivateKind}`;
  kind: PrivateKind;
  certainty: Certainty;
  /** An `error` stops a build and a save; a guess never does. */
  severity: PrivacySeverity;
  /** Where it stands, in words: `文件名`, `工作表“名单”C3（隐藏）`; empty where the line says it. */
  place: string;
  line?: number;
  masked: string;
  /** See {@link markOf}. */
  mark?: string;
}

const STOPS: readonly PrivateKind[] = ['identity', 'bank-card'];

/** A spot as people are told of it. */
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
 * Five bits of a number, by which an answer to it does not cover others with the same mask (31 of 32). So few that they
 * tell nobody the number: of the thousands that have its mask a hundred are left, by whatever means they are tried.
 */
function markOf(kind: PrivateKind, value: string): string {
  // FNV-1a, and the end of MurmurHash3, which spreads the last digit over all bits.
  let hash = 0x811c9dc5;
  for (const sign of `red-candle:${kind}:${value}`)
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return SIGNS[(hash ^ (hash >>> 16)) & 31] ?? '';
}

/** What an answer is kept by, as far as it is made of. */
export type Answerable = Pick<PrivacyFinding, 'masked' | 'mark'> & { code: string };

/**
 * By what an editor's answer to a finding is kept, `private-identity:110105********002X#7`: the same number in the same
 * file, wherever it moves to.
 */
export const answerKey = ({ code, masked, mark }: Answerable): string =>
  `${code}:${masked}${mark === undefined ? '' : `#${mark}`}`;

/** The masked form in an `answerKey`. */
export const maskedIn = (key: string): string =>
  key.replace(/^[^:]*:/, '').replace(/#[0-9a-v]$/, '');

/** As an error tells it. */
export const toProblem = ({ code, certainty, place, masked, mark }: PrivacyFinding): Problem =>
  problem(code, { place, masked, isGuess: certainty === 'maybe', ...(mark && { mark }) });
