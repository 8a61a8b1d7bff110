import { type Meaning, meaningAt } from './context.ts';
import type { Spot, Surroundings } from './finding.ts';
import type { Group, NumberRun } from './groups.ts';
import { namesPerson } from './names.ts';
import { isMobile } from './numbers.ts';

/** A squeezed text with its context. */
export interface Scene extends Surroundings {
  folded: string;
}

/** Searches for a number that begins with a group. */
export type Find = (chain: readonly Group[], first: number, scene: Scene) => Found | undefined;

/** A recognised number; without a spot if it is not to be reported. */
export interface Found {
  run: NumberRun;
  spot: Spot | undefined;
}

/** Walks along a chain; a recognised number is not searched again, reported or not. */
export function take(chain: readonly Group[], scene: Scene, find: Find): Spot[] {
  const spots: Spot[] = [];
  for (let first = 0; first < chain.length; first += 1) {
    const found = find(chain, first, scene);
    if (!found) continue;
    if (found.spot) spots.push(found.spot);
    first = found.run.last;
  }
  return spots;
}

type Extent = Pick<NumberRun, 'start' | 'end'>;

export const meaningOf = ({ start, end }: Extent, scene: Scene): Meaning =>
  meaningAt(scene.folded, start, end, scene);

/** Whether a person is named on the same line, a few words before or after, or in the same row. */
export const isByPerson = (run: Extent, scene: Scene): boolean =>
  isBesideName(run, scene) || rowNamesPerson(scene.row ?? '');

function isBesideName({ start, end }: Extent, { folded }: Scene): boolean {
  const before = folded
    .slice(Math.max(0, start - 30), start)
    .split('\n')
    .slice(-2)
    .join(' ');
  const after = folded.slice(end, end + 20).split('\n')[0] ?? '';
  return namesPerson(before) || namesPerson(after);
}

/** Whether it is a cell in the row of a person. */
export const isRowOfPerson = ({ row = '' }: Scene): boolean => rowNamesPerson(row);

/** Cells are searched one after the other: the result is cached for the row. */
let asked = { row: '', names: false };

function rowNamesPerson(row: string): boolean {
  if (asked.row !== row) asked = { row, names: namesPerson(row) };
  return asked.names;
}

const WORD_BEFORE = /([\p{Script=Han}·]{2,8})[\s:：,，、(（]{0,3}$/u;
const WORD_AFTER = /^[\s:：,，、(（]{0,3}([\p{Script=Han}·]{2,8})/u;

/** Whether the word directly before or after a number is a person's name. */
function touchesName({ start, end }: Extent, { folded }: Scene): boolean {
  const [, before = ''] = WORD_BEFORE.exec(folded.slice(Math.max(0, start - 11), start)) ?? [];
  const [, after = ''] = WORD_AFTER.exec(folded.slice(end, end + 11)) ?? [];
  return namesPerson(before) || namesPerson(after);
}

/**
 * Whether a run is only some of the groups of a longer number: `1109 1354 9317 704` contains no
 * mobile number. Numbers that were found already are removed from the chain.
 */
export function isPartOfLonger(chain: readonly Group[], run: NumberRun, scene: Scene): boolean {
  const { folded } = scene;
  const between = (index: number) =>
    folded.slice(chain[index - 1]?.end ?? 0, chain[index]?.start ?? 0);
  const own = new Set<string>();
  for (let index = run.first + 1; index <= run.last; index += 1) own.add(between(index));
  if (own.size === 0) own.add('-');
  const before = chain[run.first - 1];
  const after = chain[run.last + 1];
  const goesOnBefore =
    before !== undefined && own.has(between(run.first)) && !endsOther(chain, run.first, folded);
  const goesOnAfter =
    after !== undefined &&
    own.has(between(run.last + 1)) &&
    after.digits.length > 2 &&
    !beginsMobile(chain, run.last + 1);
  return (goesOnBefore || goesOnAfter) && !touchesName(run, scene);
}

/**
 * Whether the digits before a group are a separate number: of a row, a telephone, a mobile number.
 */
function endsOther(chain: readonly Group[], first: number, folded: string): boolean {
  const group = chain[first - 1];
  if (!group) return true;
  const line = folded.slice(Math.max(0, group.start - 12), group.start);
  if (group.digits.length <= 3 && /(?:^|\n)\s*$/.test(line)) return true;
  if (/0\d{2,3}[ )-]{0,2}\d{7,8}$/.test(`${line}${group.digits}`)) return true;
  let digits = '';
  for (let index = first - 1; index >= 0 && digits.length < 11; index -= 1)
    digits = (chain[index]?.digits ?? '') + digits;
  return isMobile(digits);
}

function beginsMobile(chain: readonly Group[], first: number): boolean {
  let digits = '';
  for (let index = first; index < chain.length && digits.length < 11; index += 1)
    digits += chain[index]?.digits ?? '';
  return isMobile(digits);
}

/** Whether each digit is separate, like marks beside a name. */
export const isMarks = ({ shape, digits }: NumberRun): boolean =>
  shape.length === 2 * digits.length - 1;

/** Whether a number is alone on its line. */
export function isAloneOnLine({ start, end }: Extent, { folded }: Scene): boolean {
  const before =
    folded
      .slice(Math.max(0, start - 12), start)
      .split('\n')
      .at(-1) ?? '';
  const after = folded.slice(end, end + 12).split('\n')[0] ?? '';
  return before.trim() === '' && after.trim() === '';
}

const SAMPLE = /(?:(?:示例|样例|范例|例如|举例)[\s:：)）】]|(?<!\p{Script=Han})例[:：])/u;

/** Whether the line or row is an example of how to fill in a form. */
export const isSample = ({ start }: Extent, { folded, row = '' }: Scene): boolean =>
  SAMPLE.test(
    folded
      .slice(Math.max(0, start - 24), start)
      .split('\n')
      .at(-1) ?? '',
  ) || SAMPLE.test(row.slice(0, 24));

const LETTERS_BEFORE = /[A-Za-z]+$/;
const IDENTITY_BEFORE = /\d{17}X$/i;
const LETTERS_AFTER = /^(?:[A-Za-z]{1,8}\d|[A-Za-z](?![A-Za-z]))/;
const STRAY_LETTER = /^[A-Za-z](?![A-Za-z\d])/;

/**
 * Whether letters are attached to a number, which then is a serial number or a hash:
 * `HB13077391847`.
 * @param isSaid whether other text identifies the number, so that a stray letter after it is a typo
 */
export function isGlued(
  { start, end }: Extent,
  { folded }: Scene,
  labels: RegExp,
  isSaid = false,
): boolean {
  const text = folded.slice(Math.max(0, start - 20), start);
  const [before] = IDENTITY_BEFORE.test(text) ? [] : (LETTERS_BEFORE.exec(text) ?? []);
  if (before !== undefined && !labels.test(before)) return true;
  const after = folded.slice(end, end + 10);
  return LETTERS_AFTER.test(after) && !(isSaid && STRAY_LETTER.test(after));
}
