/** HTML of another program, parsed: only what the site's Markdown can express. */
export type Block =
  | { type: 'paragraph'; runs: Run[]; item?: WordItem }
  | { type: 'heading'; depth: number; runs: Run[] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { type: 'table'; rows: Run[][][] }
  | { type: 'code'; text: string }
  | { type: 'rule' }
  /** A picture: of a paste only an embedded one, `data:` or `blob:`. */
  | { type: 'picture'; src: string; alt?: string };

/** Text with one set of marks; a line break is `\n`. */
export interface Run extends Marks {
  text: string;
}

export interface Marks {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  href?: string;
}

/** A paragraph that Word shows as a list item: Word's HTML has no lists. */
export interface WordItem {
  /** From 1. */
  level: number;
  ordered: boolean;
  number: number;
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
