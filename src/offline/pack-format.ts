/**
 * A page in a pack: its path below the base, the name of its template, and the parts that fill the
 * template's gaps. {@link NEIGHBOURS} is the placeholder for links to the previous and next entry
 * in the collection's list; a number is the placeholder for the card of the entry with that number.
 */
export type PackedPage = readonly [path: string, template: string, ...parts: Part[]];

/** Text, or text and cards alternating. */
export type Part = string | readonly (string | number)[];

/** An entry's page, with its card in lists before the parts; an empty text if no list has one. */
export type PackedEntry = readonly [path: string, template: string, card: string, ...parts: Part[]];

/** A character that occurs on no page. */
export const NEIGHBOURS = '\u0000';

/** The common markup of pages of one kind: there is a gap between each two pieces. */
export type Template = readonly string[];

/** The template of a page that matches no other: the whole page is its single part. */
export const WHOLE = '';

/** Kind `frame`: its pages fit no template, so that they need no other pack. */
export interface ShellPack {
  pages: readonly PackedPage[];
}

/** Kind `pages`: standalone pages, and the templates of all pages except those in the frame. */
export interface PagesPack {
  templates: Readonly<Record<string, Template>>;
  pages: readonly PackedPage[];
}

/**
 * Kind `entries`: in the order of paths. Entry numbers continue across all shards of the
 * collection.
 */
export interface EntriesPack {
  pages: readonly PackedEntry[];
}

/** Kind `lists`. */
export interface ListsPack {
  /** Collection → the numbers of its entries in the order of its list. */
  orders: Readonly<Record<string, readonly number[]>>;
  pages: readonly PackedPage[];
}

/** The first segment of a path, a collection or another part: `rights` of `rights/transfer/`. */
export const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** Assembles a page. `cards` are those that its parts refer to by number. */
export function fill(
  template: Template,
  parts: readonly Part[],
  card: (number: number) => string,
): string {
  const text = (part: Part | undefined): string =>
    typeof part === 'string'
      ? part
      : (part ?? []).map((one) => (typeof one === 'number' ? card(one) : one)).join('');
  return template.map((piece, at) => piece + text(parts[at])).join('');
}
