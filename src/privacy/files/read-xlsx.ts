import type { Cell } from '../grid.ts';
import type { Package } from './open-zip.ts';
import { type Part, cellStart, gridPart, textPart } from './part.ts';
import { readAnything, readableAttributes } from './read-anything.ts';
import { readComments, sharedStrings } from './xlsx-texts.ts';
import { walkXml } from './walk-xml.ts';

interface Sheet {
  name: string;
  file: string;
  isHidden: boolean;
}

/** The parts that are read here. */
export const isSheetPart = (name: string): boolean =>
  /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+|comments\d*|comments\/[^/]+)\.xml$/i.test(name);

/**
 * Sheets with the values of their cells, including hidden ones; comments; texts that no cell shows
 * any more.
 */
export function readXlsx({ texts }: Package): Part[] {
  const shared = sharedStrings(texts.get('xl/sharedStrings.xml') ?? '<sst/>');
  const used = new Set<number>();
  const sheets = sheetsOf(texts);
  const parts = sheets.flatMap((sheet) =>
    readSheet(texts.get(sheet.file) ?? '<x/>', sheet, shared, used),
  );
  const left = shared.filter((text, index) => text !== '' && !used.has(index));
  const comments = [...texts]
    .filter(([name]) => /^xl\/comments/i.test(name))
    .flatMap(([, xml]) => readComments(xml));
  return [
    ...parts,
    ...comments,
    ...readAnything(texts.get('xl/workbook.xml') ?? '<x/>', '工作表的名字或定义的名称'),
    ...textPart(left.map((text) => ({ text, place: '已经删去、还留在文件里的文字' }))),
  ];
}

function sheetsOf(texts: ReadonlyMap<string, string>): Sheet[] {
  const targets = new Map<string, string>();
  walkXml(texts.get('xl/_rels/workbook.xml.rels') ?? '<x/>', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: Sheet[] = [];
  walkXml(texts.get('xl/workbook.xml') ?? '<x/>', {
    open: (tag, { name = '', state, 'r:id': id = '' }) => {
      if (tag !== 'sheet') return;
      const isHidden = state === 'hidden' || state === 'veryHidden';
      sheets.push({ name, file: targets.get(id) ?? '', isHidden });
    },
  });
  // A sheet that is missing from the workbook's list is still in the file.
  const named = new Set(sheets.map(({ file }) => file));
  const others = [...texts.keys()].filter(
    (file) => /^xl\/worksheets\/[^/]+\.xml$/i.test(file) && !named.has(file),
  );
  return [
    ...sheets.filter(({ file }) => texts.has(file)),
    ...others.map((file) => ({ name: file.replace(/^.*\//, ''), file, isHidden: true })),
  ];
}

function readSheet(
  xml: string,
  { name, isHidden }: Sheet,
  shared: readonly string[],
  used: Set<number>,
): Part[] {
  const place = `工作表“${name}”${isHidden ? '（隐藏）' : ''}`;
  const reader = new SheetReader(place, name, shared, used);
  walkXml(xml, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  });
  return reader.parts();
}

class SheetReader {
  readonly #place: string;
  readonly #title: string;
  readonly #shared: readonly string[];
  readonly #used: Set<number>;
  readonly #rows: Cell[][] = [];
  readonly #places: string[] = [];
  readonly #notes: { text: string; place: string }[] = [];
  readonly #hiddenColumns: [number, number][] = [];
  #isHiddenRow = false;
  #cell = { reference: '', type: '' };
  #value = '';
  #reading: 'value' | 'note' | undefined;

  constructor(place: string, title: string, shared: readonly string[], used: Set<number>) {
    this.#place = place;
    this.#title = title;
    this.#shared = shared;
    this.#used = used;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'row') {
      this.#rows.push([]);
      this.#isHiddenRow = isTrue(attributes['hidden']);
    } else if (tag === 'c') {
      this.#cell = { reference: attributes['r'] ?? '', type: attributes['t'] ?? 'n' };
      this.#value = '';
    } else if (tag === 'v' || tag === 't') this.#reading = 'value';
    else if (NOTES.has(tag)) {
      this.#reading = 'note';
      this.#value = '';
    } else if (tag === 'col' && isTrue(attributes['hidden']))
      this.#hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
    // Links, prompts, filters, scenarios: all other attributes with text.
    else for (const value of readableAttributes(tag, attributes, true)) this.#note(value);
  }

  text(text: string): void {
    if (this.#reading) this.#value += text;
  }

  close(tag: string): void {
    if (NOTES.has(tag)) {
      this.#note(/Header$|Footer$/.test(tag) ? withoutCodes(this.#value) : joined(this.#value));
      this.#value = '';
    }
    if (tag === 'c') this.#closeCell();
    if (tag === 'v' || tag === 't' || NOTES.has(tag)) this.#reading = undefined;
  }

  parts(): Part[] {
    return [gridPart(this.#rows, this.#places, this.#title), ...textPart(this.#notes)];
  }

  #note(text: string): void {
    // Most formulas contain only references to cells.
    if (TELLS_NUMBER.test(text))
      this.#notes.push({ text, place: `${this.#place}的页眉、公式、链接或提示` });
  }

  #closeCell(): void {
    const { reference, type } = this.#cell;
    const row = this.#rows.at(-1);
    const text = this.#textOf(type);
    if (!row || text === '') return;
    const column = columnOf(reference) || row.length + 1;
    const isHidden =
      this.#isHiddenRow || this.#hiddenColumns.some(([from, to]) => from <= column && column <= to);
    // Empty cells are not in the file; headings are matched by column.
    while (row.length < Math.min(column, MAX_COLUMNS) - 1)
      row.push({ text: '', start: cellStart(this.#places.length) });
    row.push({ text, start: cellStart(this.#places.length) });
    this.#places.push(`${this.#place}${reference}${isHidden ? '（隐藏的行或列）' : ''}`);
  }

  #textOf(type: string): string {
    if (type === 's') {
      const index = Number(this.#value);
      this.#used.add(index);
      return this.#shared[index] ?? '';
    }
    return type === 'n' ? plainNumber(this.#value) : this.#value;
  }
}

const MAX_COLUMNS = 400;
/** Consecutive digits, also in groups, or an e-mail address. */
const TELLS_NUMBER = /\p{Nd}(?:[^\p{L}\p{N}]{0,2}\p{Nd}){5}|[@＠]/u;
const NOTES: ReadonlySet<string> = new Set([
  ...['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'],
  ...['f', 'formula', 'formula1', 'formula2'],
]);

/** Format codes of a header, `&L&"宋体,常规"&12 `; its three sections are separate. */
const withoutCodes = (header: string) =>
  header.replace(/&[LCR]/g, '\n').replace(/&(?:"[^"]*"|K[\dA-F]{6}|\d{1,3} ?|[A-Z])/g, '');

/** Texts that a formula concatenates, `"110105"&"1949"`. */
const joined = (formula: string) => formula.replace(/"\s*&\s*"/g, '');

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** `C` of `C3` as 3. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A number in Excel's stored form, `1.3812345678E10`, in digits, as people see it. */
export function plainNumber(value: string): string {
  const [, whole = '', fraction = '', power = ''] =
    /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i.exec(value.trim()) ?? [];
  if (power === '' || Number(power) < fraction.length) return value.trim();
  return whole + fraction.padEnd(Number(power), '0');
}
