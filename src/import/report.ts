import { maskPrivate } from '../privacy/check-text.ts';
import { type Outcome, STATES, type State } from './outcome.ts';

/** One line of the list, for a terminal. Undefined for what needs no line. */
export function formatOutcome({ key, state, href, notes }: Outcome): string | undefined {
  if (state === 'taken' || state === 'same') return undefined;
  const target = href === undefined || state === 'refused' ? '' : ` → ${href}`;
  const lines = notes.map((note) => `      ${maskPrivate(note)}`);
  return [`  ${STATES[state]}：${maskPrivate(key)}${target}`, ...lines].join('\n');
}

/** How many documents became what. */
export class Counts {
  readonly #counts = new Map<State, number>();

  add({ state }: Outcome): void {
    this.#counts.set(state, (this.#counts.get(state) ?? 0) + 1);
  }

  of(...states: State[]): number {
    return states.reduce((sum, state) => sum + (this.#counts.get(state) ?? 0), 0);
  }

  get total(): number {
    return this.of(...(Object.keys(STATES) as State[]));
  }

  /** A table of those that occur. */
  format(): string {
    const rows = (Object.keys(STATES) as State[]).filter((state) => this.of(state) > 0);
    const width = String(this.total).length;
    return [
      ...rows.map((state) => `  ${String(this.of(state)).padStart(width)}  ${STATES[state]}`),
      `  ${this.total}  一共`,
    ].join('\n');
  }
}

/** The head and the lines of the list as a table for WPS and Excel, which need the mark of UTF-8. */
export const CSV_HEAD = `\uFEFF${row(['原文件', '结果', '标题', '新网址', '说明'])}`;

export const csvLine = ({ key, state, title = '', href = '', notes }: Outcome): string =>
  row([key, STATES[state], title, href, notes.join('；')]);

function row(cells: readonly string[]): string {
  // A cell that begins with a sign of arithmetic would be a formula.
  const safe = cells.map((cell) => maskPrivate(cell).replace(/^[=+\-@\t\r]/, "'$&"));
  return `${safe.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
