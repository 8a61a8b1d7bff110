/** On the part of a page that is its own: around it all pages of a kind are alike. */
export const MAIN = 'data-main';
/** On the card of an entry in a list. */
export const CARD = 'data-card';
/** On the element that says, on a page which is kept, from when it is. */
export const KEPT_NOTE = 'data-kept-note';

/** Where an element begins and ends in a page's HTML. */
export interface Span {
  start: number;
  end: number;
}

/** Comments, what is no HTML, and tags with what stands in them; a sign of greater in quotation marks ends none. */
const TAG =
  /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(\/?)([a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** The elements of a page of our own build that carry a mark, in order; none of them within another. */
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
