/**
 * Marks the part of a page that is unique: the markup around it is the same for all pages of a
 * kind.
 */
export const MAIN = 'data-main';
/** Marks the card of an entry in a list. */
export const CARD = 'data-card';
/** Attribute of the element that shows the date of a stored page. */
export const KEPT_NOTE = 'data-kept-note';
/** Names a file beside the page, `codes.txt`, that its script fetches, and that is kept along with it. */
export const KEPT_FILE = 'data-kept-file';

/** The file that a page names with {@link KEPT_FILE}, if there is one. */
export const keptFileOf = (html: string): string | undefined =>
  new RegExp(`<[^>]+\\s${KEPT_FILE}="([^"]+)"`).exec(html)?.[1];

/** Offsets of an element in a page's HTML. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Comments, non-HTML content, and tags with their attributes; a `>` inside quotation marks does not
 * end a tag.
 */
const TAG =
  /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** The elements of a page of our own build that have a mark, in order; they are never nested. */
export function findMarked(html: string, mark: string): Span[] {
  const isMarked = new RegExp(`\\s${mark}(?=[\\s=/]|$)`);
  const found: Span[] = [];
  let open: { name: string; start: number; depth: number } | undefined;
  for (const { 0: tag, 1: slash = '', 2: name = '', 3: attributes = '', index } of html.matchAll(
    TAG,
  )) {
    if (!open && slash === '' && isMarked.test(attributes)) open = { name, start: index, depth: 0 };
    if (open?.name !== name) continue;
    open.depth += slash === '' ? 1 : -1;
    if (open.depth > 0) continue;
    found.push({ start: open.start, end: index + tag.length });
    open = undefined;
  }
  return found;
}
