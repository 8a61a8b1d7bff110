/** A part of the raw HTML in a body; `at` is its offset there. */
export type HtmlPiece =
  | { kind: 'text'; value: string; at: number }
  | { kind: 'tag'; name: string; isEnd: boolean; at: number }
  /** Begins and never ends: everything after it would disappear. */
  | { kind: 'unclosed'; construct: string; at: number };

/** Elements whose content is not parsed as HTML: only their end tag ends it. */
export const RAW_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'plaintext',
]);

/** A tag, possibly incomplete; without its `>` it is unclosed. */
const TAG = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^>"'])*(>?)/iy;

/** Constructs that no browser shows, with their beginning and end. The first match is used. */
const HIDDEN: readonly { begin: RegExp; end: RegExp; construct: string }[] = [
  { begin: /<!--(?=-?>)/y, end: />/g, construct: '<!--' },
  { begin: /<!--/y, end: /--!?>/g, construct: '<!--' },
  { begin: /<!\[CDATA\[/y, end: /\]\]>/g, construct: '<![CDATA[' },
  { begin: /<\?/y, end: />/g, construct: '<?' },
  { begin: /<[!/]/y, end: />/g, construct: '<!' },
];

/**
 * The pieces of one HTML node of a Markdown tree, in linear time. Comments and the like are
 * skipped. Content of raw text elements is text; if such an element does not end in the same node,
 * its start tag is the last tag.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    if (end > at) yield { kind: 'text', value: html.slice(at, end), at };
    if (next === -1) return;
    const { piece, end: after } = pieceAt(html, next);
    if (piece) yield piece;
    at = after;
    if (piece?.kind !== 'tag' || piece.isEnd || !RAW_TEXT.has(piece.name)) continue;
    const close = endOfRawText(html, piece.name, at);
    if (close > at) yield { kind: 'text', value: html.slice(at, close), at };
    at = close;
  }
}

function pieceAt(html: string, at: number): { piece?: HtmlPiece; end: number } {
  TAG.lastIndex = at;
  const tag = TAG.exec(html);
  if (tag) {
    const [all, slash, name = '', close] = tag;
    const piece: HtmlPiece = close
      ? { kind: 'tag', name: name.toLowerCase(), isEnd: slash === '/', at }
      : { kind: 'unclosed', construct: `<${slash ?? ''}${name}`, at };
    return { piece, end: close ? at + all.length : html.length };
  }
  for (const { begin, end, construct } of HIDDEN) {
    begin.lastIndex = at;
    const found = begin.exec(html);
    if (!found) continue;
    end.lastIndex = at + found[0].length;
    if (end.exec(html)) return { end: end.lastIndex };
    return { piece: { kind: 'unclosed', construct, at }, end: html.length };
  }
  return { piece: { kind: 'text', value: '<', at }, end: at + 1 };
}

function endOfRawText(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
