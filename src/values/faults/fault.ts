import { toPlainLine } from '../plain-line.ts';
import { CATALOGUE } from './catalogue.ts';
import { describeValue } from './describe.ts';
import type { Told } from './told.ts';

type Catalogue = typeof CATALOGUE;

/** The stable name of a kind of fault, `address-taken`. */
export type FaultCode = keyof Catalogue;

/** What the sentences of a kind of fault are made of. */
export type ParamsOf<Code extends FaultCode> =
  Catalogue[Code] extends Told<infer Params>
    ? Params
    : Catalogue[Code] extends (params: infer Params) => string
      ? unknown extends Params
        ? object
        : Params
      : never;

/** What is wrong, without where. A plain value: threads hand it to each other. */
export type Problem<Code extends FaultCode = FaultCode> = Code extends FaultCode
  ? {
      code: Code;
      params: ParamsOf<Code>;
      /** What stands in a text, told whole; … */
      quote?: string;
      /** … or a field's value, told shortened. */
      value?: unknown;
    }
  : never;

/** Where something is wrong. */
export interface FaultPlace {
  /** Path below the project root, with forward slashes. */
  file: string;
  /** Path of the field, `citations.0.law`; empty where the whole file is meant. */
  field: string;
  /** The labels of that path, `法律依据 第1项 法规`. */
  label: string;
  line?: number;
}

/** One thing that is wrong with the content. */
export type Fault<Code extends FaultCode = FaultCode> = Problem<Code> & FaultPlace;

type NoParams = { [Code in FaultCode]: object extends ParamsOf<Code> ? Code : never }[FaultCode];

/** A problem whose sentence needs no more than the code. */
export function problem<Code extends NoParams>(code: Code): Problem<Code>;
export function problem<Code extends FaultCode>(code: Code, params: ParamsOf<Code>): Problem<Code>;
export function problem(code: FaultCode, params: unknown = {}): unknown {
  return { code, params };
}

/** A problem of a file as a whole. */
export const ofFile = (file: string, it: Problem, line?: number): Fault => ({
  ...it,
  file,
  field: '',
  label: '',
  ...(line !== undefined && { line }),
});

/** What stands there, in Chinese. */
export function sayFound({ code, params, quote, value }: Problem): string {
  const said = CATALOGUE[code] as Told<object> | ((params: object) => string);
  if (typeof said !== 'function') return said.found(params);
  return quote === undefined ? describeValue(value) : `“${quote}”`;
}

/** What should stand there, in Chinese. */
export function sayExpected({ code, params }: Problem): string {
  const said = CATALOGUE[code] as Told<object> | ((params: object) => string);
  return typeof said === 'function' ? said(params) : said.expected(params);
}

/** One line for a terminal or a message: file, field, found, expected. Nothing in it steers a terminal. */
export function formatFault(fault: Fault): string {
  const { file, field, label, line } = fault;
  const place = line === undefined ? file : `${file} 第${line}行`;
  const name = field ? ` · ${label}（${field}）` : '';
  return toPlainLine(`${place}${name}：现在是${sayFound(fault)}；${sayExpected(fault)}`);
}

/** The same for two problems alike, wherever they are. */
export const keyOfProblem = ({ code, params, quote, value }: Problem): string =>
  JSON.stringify([code, params, quote, value]);
