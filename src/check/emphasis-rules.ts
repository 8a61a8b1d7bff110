import { endsWithSurname } from '../privacy/names.ts';
import type { Rule } from './proposal.ts';

const WIDE = /(?<!＊)＊＊(?!＊)([^＊]+)＊＊(?!＊)/;
const WIDE_PAIRS = new RegExp(WIDE, 'g');

const bold: Rule = ({ text, plain, hasLooseStars }) => {
  if (WIDE.test(plain)) return { repaired: text.replace(WIDE_PAIRS, '**$1**'), code: 'wide-stars' };
  if (!hasLooseStars || isMaskedNames(text)) return undefined;
  const repaired = plain.includes('`') ? text : withTightStars(text);
  const pairs = plain.split('**').length - 1;
  if (repaired !== text)
    return { repaired, code: 'spaced-stars', isSafe: pairs === 2 && isBold(text) };
  return pairs % 2 === 1 ? { code: 'odd-stars' } : undefined;
};

/** `张** 和 李**`: rendered as intended. */
const isMaskedNames = (text: string) =>
  !/\*\*\p{Script=Han}/u.test(text) && text.split('**').slice(0, -1).every(endsWithSurname);

/**
 * Whether two loose `**` can only be meant as bold: false for a formula, blanks to be filled in
 * (`价格 ** 元`), the rest of a masked name (`张** 和 李**`).
 */
const isBold = (text: string) =>
  !text.includes('|') &&
  /(?:(?:^|[\s\p{P}])\*\*|\*\*(?=\S))[^*]*\p{Script=Han}[^*]*\p{Script=Han}[^*]*\*\*/u.test(text);

/** Removes the spaces inside each pair of `**`. */
function withTightStars(text: string): string {
  const parts = text.split('**');
  if (parts.length % 2 === 0) return text;
  return parts.map((part, at) => (at % 2 === 1 ? part.trim() || part : part)).join('**');
}

/** Output of a program that marks each piece of bold type separately, `**甲****乙**`. */
const PIECES = /(?<!\*)\*\*[^*]+(?:\*{4}[^*]+)+\*\*(?!\*)/g;

/** Bold markup inside bold markup. */
const FOURS =
  /(?<![\p{L}\p{N}*])\*{4}([^*，、；。\sa-z\d](?:[^*，、；。]*[^*，、；。\sa-z\d])?)\*{4}(?![\p{L}\p{N}*])/giu;

const fours: Rule = ({ text, plain }) => {
  const repaired = text.replace(FOURS, '**$1**');
  return repaired === text || plain !== text ? undefined : { repaired, code: 'four-stars' };
};

/** Ignores stars that mask digits. */
const seam: Rule = ({ text, plain }) => {
  const repaired = text.replace(PIECES, (pieces) =>
    pieces.replace(/(?<![A-Za-z\d])\*{4}|\*{4}(?![A-Za-z\d])/g, ''),
  );
  return repaired === text || plain !== text ? undefined : { repaired, code: 'seam-stars' };
};

const START = '(^|[\\s\\p{P}\\p{Script=Han}])';
const UNDERSCORES = new RegExp(`${START}(?<!_)__\\s+([^_\\s](?:[^_]*[^_\\s])?)\\s+__(?!_)`, 'gu');
const TILDES = /~~\s+([^~\s](?:[^~]*[^~\s])?)\s*~~|~~([^~\s](?:[^~]*[^~\s])?)\s+~~/g;
const SLANTED = /^(\s*)\*\s+([^*\s](?:[^*]*[^*\s])?)\s*\*\s*$/;

/** Emphasis markers that have no effect because of an adjacent space. */
const marks: Rule = ({ text, plain }) => {
  if (plain !== text) return undefined;
  const repaired = text
    .replace(UNDERSCORES, '$1**$2**')
    .replace(TILDES, (_, one?: string, two?: string) => `~~${one ?? two ?? ''}~~`)
    .replace(SLANTED, '$1*$2*');
  return repaired === text ? undefined : { repaired, code: 'spaced-marks' };
};

const HIGHLIGHT = /(?<![=<>!])==([^=\s](?:[^=]*[^=\s])?)==(?!=)/g;

const highlight: Rule = ({ text, plain }) => {
  const repaired = text.replace(HIGHLIGHT, (whole, inner: string) =>
    /\p{Script=Han}/u.test(inner) ? `**${inner}**` : whole,
  );
  return repaired === text || plain !== text ? undefined : { repaired, code: 'highlight' };
};

export const EMPHASIS_RULES: readonly Rule[] = [seam, fours, bold, marks, highlight];
