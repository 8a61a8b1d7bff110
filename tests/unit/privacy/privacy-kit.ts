import { findPrivate } from '../../../src/privacy/find.ts';
import { checkSign } from '../../../src/privacy/numbers.ts';

export const TODAY = '2026-11-28';

/** An identity number made for a test, with a valid check digit. */
export const identity = (area = '110105', birth = '19491231', order = '002'): string =>
  `${area}${birth}${order}${checkSign(area + birth + order)}`;

/** A card number made for a test: its last digit makes Luhn's sum right. */
export function card(digits: string): string {
  for (let last = 0; last < 10; last += 1) {
    const number = `${digits}${last}`;
    const sum = [...number].reverse().reduce((total, sign, at) => {
      const digit = Number(sign) * (at % 2 === 1 ? 2 : 1);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    if (sum % 10 === 0) return number;
  }
  throw new Error('there is always one');
}

/** The findings in a text, each as `sure identity 110105********002X`. */
export const found = (text: string, known: readonly string[] = []): string[] =>
  findPrivate(text, { today: TODAY, known: new Set(known) }).map(
    ({ kind, certainty, masked }) => `${certainty} ${kind} ${masked}`,
  );

/** A table of Markdown; the first row is its headings. */
export const markdownTable = (...rows: string[][]): string =>
  rows
    .map(
      (row, at) => `| ${row.join(' | ')} |\n${at === 0 ? `|${'---|'.repeat(row.length)}\n` : ''}`,
    )
    .join('');

export const htmlTable = (...rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
