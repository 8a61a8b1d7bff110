import { toPlainLine } from '../plain-line.ts';
import { MESSAGES } from './messages.ts';
import { describeValue } from './describe.ts';
import type { MessagePair } from './message-pair.ts';

type Messages = typeof MESSAGES;

/** The stable name of a kind of error, `address-taken`. */
export type ErrorCode = keyof Messages;

/** Parameters of an error's sentences. */
export type ParamsOf<Code extends ErrorCode> =
  Messages[Code] extends MessagePair<infer Params>
    ? Params
    : Messages[Code] extends (params: infer Params) => string
      ? unknown extends Params
        ? object
        : Params
      : never;

/** An error without its location. A plain value that can be posted between threads. */
export type Problem<Code extends ErrorCode = ErrorCode> = Code extends ErrorCode
  ? {
      code: Code;
      params: ParamsOf<Code>;
      /** An excerpt of the text, quoted in full; … */
      quote?: string;
      /** … or a field's value, shortened in the message. */
      value?: unknown;
    }
  : never;

/** The location of an error. */
export interface ErrorPlace {
  /** Path below the project root, with forward slashes. */
  file: string;
  /** Path of the field, `citations.0.law`; empty for the whole file. */
  field: string;
  /** The labels of that path, `法律依据 第1项 法规`. */
  label: string;
  line?: number;
}

/** One error in the content. */
export type ValidationError<Code extends ErrorCode = ErrorCode> = Problem<Code> & ErrorPlace;

type NoParams = { [Code in ErrorCode]: object extends ParamsOf<Code> ? Code : never }[ErrorCode];

/** A problem whose message has no parameters. */
export function problem<Code extends NoParams>(code: Code): Problem<Code>;
export function problem<Code extends ErrorCode>(code: Code, params: ParamsOf<Code>): Problem<Code>;
export function problem(code: ErrorCode, params: unknown = {}): unknown {
  return { code, params };
}

/** A problem of a file as a whole. */
export const ofFile = (file: string, it: Problem, line?: number): ValidationError => ({
  ...it,
  file,
  field: '',
  label: '',
  ...(line !== undefined && { line }),
});

/** What was found, in Chinese. */
export function formatFound({ code, params, quote, value }: Problem): string {
  const said = MESSAGES[code] as MessagePair<object> | ((params: object) => string);
  if (typeof said !== 'function') return said.found(params);
  return quote === undefined ? describeValue(value) : `“${quote}”`;
}

/** What is expected, in Chinese. */
export function formatExpected({ code, params }: Problem): string {
  const said = MESSAGES[code] as MessagePair<object> | ((params: object) => string);
  return typeof said === 'function' ? said(params) : said.expected(params);
}

/**
 * One line for a terminal or a message: file, field, found, expected. Control characters are
 * escaped.
 */
export function formatError(error: ValidationError): string {
  const { file, field, label, line } = error;
  const place = line === undefined ? file : `${file} 第${line}行`;
  const name = field ? ` · ${label}（${field}）` : '';
  return toPlainLine(`${place}${name}：现在是${formatFound(error)}；${formatExpected(error)}`);
}

/** The same key for two equal problems, regardless of their location. */
export const keyOfProblem = ({ code, params, quote, value }: Problem): string =>
  JSON.stringify([code, params, quote, value]);
