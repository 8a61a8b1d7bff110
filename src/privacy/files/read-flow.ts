import type { Cell } from '../grid.ts';
import { type Part, cellStart, gridPart, textPart } from './part.ts';
import { readableAttributes } from './read-anything.ts';
import { walkXml } from './walk-xml.ts';

/** A paragraph in its current form, and in its form before tracked changes. */
interface Paragraph {
  now: string;
  before: string;
  isHidden: boolean;
}

const emptyParagraph = (): Paragraph => ({ now: '', before: '', isHidden: false });

const TEXT: ReadonlySet<string> = new Set(['t', 'delText', 'instrText', 'text', 'delInstrText']);
const BREAK: ReadonlySet<string> = new Set(['br', 'cr']);

/**
 * Reads running text of Word or of a slide: paragraphs, tables, alternative texts; text deleted by
 * tracked changes beside the current one, so that a number is read completely before and after.
 * @param place name of the part, `正文`, `幻灯片 3`
 */
export function readFlow(xml: string, place: string): Part[] {
  const reader = new FlowReader(place);
  walkXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return reader.parts();
}

class FlowReader {
  readonly #place: string;
  #lines: { text: string; place: string }[] = [];
  #grids: { rows: Cell[][]; places: string[] }[] = [];
  #open: Paragraph[] = [];
  #count = 0;
  #depths = { text: 0, deleted: 0, inserted: 0, table: 0, fallback: 0 };
  #cell: string[] = [];
  /** Texts that were read, to avoid duplicates. */
  readonly #said = new Set<string>();

  constructor(place: string) {
    this.#place = place;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'Fallback') this.#openFallback();
    if (TEXT.has(name)) this.#depths.text += 1;
    else if (name === 'p') this.#open.push(emptyParagraph());
    else if (name === 'del' || name === 'moveFrom') this.#depths.deleted += 1;
    else if (name === 'ins' || name === 'moveTo') this.#depths.inserted += 1;
    else if (name === 'tab') this.#add('\t');
    else if (BREAK.has(name)) this.#add('\n');
    else if (name === 'noBreakHyphen') this.#add('-');
    else if (name === 'vanish') this.#hide();
    else if (name === 'tbl') this.#openTable();
    else if (name === 'tr' && this.#depths.table === 1) this.#grids.at(-1)?.rows.push([]);
    else if (name === 'tc' && this.#depths.table === 1) this.#cell = [];
    for (const value of readableAttributes(name, attributes))
      this.#lines.push({ text: value, place: `${this.#place}的替代文字或标签` });
  }

  text(text: string): void {
    if (this.#depths.text > 0) this.#add(text);
  }

  close(name: string): void {
    if (name === 'Fallback') this.#closeFallback();
    if (TEXT.has(name)) this.#depths.text -= 1;
    // Closes the text of a comment on a slide or a sheet.
    if (name === 'p' || name === 'text') this.#closeParagraph();
    else if (name === 'del' || name === 'moveFrom') this.#depths.deleted -= 1;
    else if (name === 'ins' || name === 'moveTo') this.#depths.inserted -= 1;
    else if (name === 'tbl') this.#depths.table -= 1;
    else if (name === 'tc' && this.#depths.table === 1) this.#closeCell();
  }

  parts(): Part[] {
    const grids = this.#grids.map(({ rows, places }) => gridPart(rows, places));
    return [...textPart(this.#lines), ...grids];
  }

  #add(text: string): void {
    if (this.#open.length === 0) this.#open.push(emptyParagraph());
    const paragraph = this.#open.at(-1);
    if (!paragraph) return;
    if (this.#depths.deleted === 0) paragraph.now += text;
    if (this.#depths.inserted === 0) paragraph.before += text;
  }

  /**
   * The fallback that older programs show instead of a drawing repeats its text or contains other
   * text.
   */
  #openFallback(): void {
    this.#depths.fallback += 1;
    this.#open.push(emptyParagraph());
  }

  #closeFallback(): void {
    this.#closeParagraph();
    this.#depths.fallback -= 1;
  }

  #isSaid = (text: string): boolean =>
    text === '' || this.#said.has(text) || this.#open.some(({ now }) => now.includes(text));

  #hide(): void {
    const paragraph = this.#open.at(-1);
    if (paragraph) paragraph.isHidden = true;
  }

  #openTable(): void {
    this.#depths.table += 1;
    if (this.#depths.table === 1) this.#grids.push({ rows: [], places: [] });
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const { now, before, isHidden } = paragraph;
    if (this.#depths.fallback > 0 && this.#isSaid(now)) return;
    this.#said.add(now);
    this.#count += 1;
    const hidden = isHidden ? '（有隐藏的文字）' : '';
    this.#line(now, `${this.#place}第 ${this.#count} 段${hidden}`);
    if (before !== now) this.#line(before, `${this.#place}第 ${this.#count} 段（修订删去的文字）`);
  }

  #line(text: string, place: string): void {
    if (this.#depths.table > 0) this.#cell.push(text);
    else this.#lines.push({ text, place });
  }

  #closeCell(): void {
    const grid = this.#grids.at(-1);
    const row = grid?.rows.at(-1);
    if (!grid || !row) return;
    row.push({ text: this.#cell.join('\n'), start: cellStart(grid.places.length) });
    grid.places.push(
      `${this.#place}表格 ${this.#grids.length} 第 ${grid.rows.length} 行第 ${row.length} 列`,
    );
    this.#cell = [];
  }
}
