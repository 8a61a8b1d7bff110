import type { Definition, Html, Link, Nodes, Parents, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { escapeAddress } from '../../html/write-markdown.ts';
import { htmlToMarkdown, namedInHtml } from './html.ts';
import { type Named, type Places, captionOf, toAlt } from './places.ts';
import { inlineHtml } from './inline-html.ts';
import { parseFragment } from './parse-fragment.ts';

/** The addresses that a Markdown text names, in raw HTML too. */
export function namedInMarkdown(tree: Root): Named {
  const named: Named = { links: new Set(), pictures: new Set() };
  const ofPictures = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void ofPictures.add(identifier));
  visit(tree, (node) => {
    if (node.type === 'image') named.pictures.add(node.url);
    if (node.type === 'link') named.links.add(node.url);
    if (node.type === 'definition') {
      named.links.add(node.url);
      if (ofPictures.has(node.identifier)) named.pictures.add(node.url);
    }
    if (node.type !== 'html') return;
    const inside = namedInHtml(parseFragment(node.value));
    for (const address of inside.links) named.links.add(address);
    for (const address of inside.pictures) named.pictures.add(address);
  });
  return named;
}

/**
 * A Markdown text with its addresses in their places and without raw HTML that the site does not show. All else stays
 * as its author wrote it.
 */
export function placeMarkdown(text: string, tree: Root, places: Places): string {
  return new Writer(text, tree, places).write();
}

/** Writes a tree by its source: only nodes that change are written anew. */
class Writer {
  readonly #text: string;
  readonly #tree: Root;
  readonly #places: Places;
  readonly #definitions = new Map<string, Definition>();
  /** Definitions that a link uses. */
  readonly #used = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #written = new Set<string>();

  constructor(text: string, tree: Root, places: Places) {
    [this.#text, this.#tree, this.#places] = [text, tree, places];
    visit(tree, (node) => {
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node);
      if (node.type === 'linkReference') this.#used.add(node.identifier);
      if (node.type === 'footnoteReference') this.#notes.add(node.identifier);
    });
  }

  write(): string {
    return this.#children(this.#tree, 0, this.#text.length);
  }

  /** The source from `start` to `end` with the children of a node written anew. */
  #children(parent: Parents, start: number, end: number): string {
    const children: readonly Nodes[] = parent.children;
    const inline = inlineHtml(children, this.#places);
    let [written, from] = ['', start];
    for (const child of children) {
      const [first, last] = spanOf(child);
      if (first === undefined || last === undefined || first < from) continue;
      written += this.#text.slice(from, first);
      written += inline.get(child) ?? this.#node(child, parent, first, last);
      from = last;
    }
    return written + this.#text.slice(from, end);
  }

  #node(node: Nodes, parent: Parents, first: number, last: number): string {
    switch (node.type) {
      case 'image':
        return this.#picture(node.url, node.alt ?? '', parent, node.title ?? '');
      case 'imageReference': {
        const { url = '', title } = this.#definitions.get(node.identifier) ?? {};
        return this.#picture(url, node.alt ?? '', parent, title ?? '');
      }
      case 'link':
        return this.#link(node, first, last);
      case 'definition':
        return this.#definition(node);
      case 'footnoteDefinition':
        return this.#note(node.identifier, this.#children(node, first, last));
      case 'table':
        return withWholeHead(this.#children(node, first, last), node);
      case 'html':
        return this.#html(node, parent, first);
      default:
        return 'children' in node
          ? this.#children(node, first, last)
          : this.#text.slice(first, last);
    }
  }

  #picture(url: string, written: string, parent: Parents, title: string): string {
    const alt = toAlt(written).replace(/[[\]]/g, '\\$&');
    const placed = this.#places.picture(url);
    const caption = captionOf(alt);
    if (placed.kind === 'taken')
      return `![${alt}](${placed.path}${title === '' ? '' : ` "${title.replaceAll('"', '”')}"`})`;
    if (placed.kind === 'none') return '';
    if (placed.kind === 'missing') return `（${caption}）`;
    // A link cannot be within a link.
    return parent.type === 'link' || parent.type === 'linkReference'
      ? `（${caption}）`
      : `[${caption}](${escapeAddress(placed.address)})`;
  }

  #link(node: Link, first: number, last: number): string {
    const source = this.#text.slice(first, last);
    const [start] = node.children[0] ? spanOf(node.children[0]) : [];
    const end = node.children.at(-1) ? spanOf(node.children.at(-1) as Nodes)[1] : undefined;
    const address = this.#places.link(node.url);
    // An address that is its own text.
    if (!source.startsWith('[')) return address === undefined ? plain(source) : source;
    const inner = start === undefined || end === undefined ? '' : this.#children(node, start, end);
    if (inner === '') return '';
    if (address === undefined || (/!\[/.test(inner) && /\.(?:jpe?g|png|gif|webp)$/i.test(node.url)))
      return inner;
    const title = node.title ? ` "${node.title.replaceAll('"', '”')}"` : '';
    return `[${inner}](${escapeAddress(address)}${title})`;
  }

  /** Definitions that nothing uses, or that only pictures use, are not needed any more. */
  #definition(node: Definition): string {
    const address = this.#places.link(node.url);
    if (!this.#used.has(node.identifier) || this.#written.has(node.identifier)) return '';
    this.#written.add(node.identifier);
    return `[${node.label ?? node.identifier}]: ${escapeAddress(address ?? '#')}`;
  }

  /** A note that no text refers to is a paragraph. */
  #note(identifier: string, source: string): string {
    if (this.#notes.has(identifier)) return source;
    return source.replace(/^\[\^([^\]]*)\]:[ \t]*/, '\\[$1] ');
  }

  /** A block of HTML, as Markdown on the lines of its own container. */
  #html(node: Html, parent: Parents, first: number): string {
    const markdown = htmlToMarkdown(parseFragment(node.value), this.#places);
    if (parent.type === 'root' || !markdown.includes('\n')) return markdown;
    const lineStart = this.#text.lastIndexOf('\n', first - 1) + 1;
    const prefix = this.#text.slice(lineStart, first).replace(/[^>\s]/g, ' ');
    return markdown.replaceAll('\n', `\n${prefix}`);
  }
}

/** A table whose head has as many cells as its widest row: a page shows no others. */
function withWholeHead(source: string, { children }: Table): string {
  const width = Math.max(...children.map((row) => row.children.length));
  const missing = width - (children[0]?.children.length ?? 0);
  if (missing <= 0) return source;
  const [head = '', rule = '', ...rows] = source.split('\n');
  const wider = (line: string, cell: string) =>
    `${line.trimEnd().replace(/(?<!\\)\|$/, '')}|${cell.repeat(missing)}`;
  return [wider(head, '  |'), wider(rule, ' --- |'), ...rows].join('\n');
}

/** An address as text: as code, since it would become a link by itself. */
const plain = (source: string) => `\`${source.replace(/^<(.*)>$/s, '$1').replaceAll('`', '')}\``;

const spanOf = ({ position }: Nodes): [number | undefined, number | undefined] => [
  position?.start.offset,
  position?.end.offset,
];
