import sax from 'sax';
import { UnreadableFileError } from '../files/part.ts';

/** An element with its offsets in the source text, in UTF-16 units. */
export interface Node {
  /** With its prefix, `w:p`. */
  name: string;
  /** Without it. */
  local: string;
  attributes: Readonly<Record<string, string>>;
  parent: Node | undefined;
  children: Node[];
  start: number;
  /** Offset of the end of its opening tag. */
  openEnd: number;
  /** Offset of its closing tag; the same as `end` for an empty element. */
  closeStart: number;
  end: number;
}

/**
 * Parses XML to a tree of elements with their offsets, so that removing elements leaves every other
 * byte unchanged. @throws {@link UnreadableFileError} if it is not XML
 */
export function readTree(xml: string): Node {
  const parser = sax.parser(true, { position: true });
  let root: Node | undefined;
  let open: Node | undefined;
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = {
      name,
      local: name.slice(name.indexOf(':') + 1),
      attributes: attributes as Record<string, string>,
      parent: open,
      children: [],
      start: parser.startTagPosition - 1,
      openEnd: parser.position,
      closeStart: parser.position,
      end: parser.position,
    };
    open?.children.push(node);
    root ??= node;
    open = node;
  };
  parser.onclosetag = () => {
    if (!open) return;
    open.end = parser.position;
    if (open.end > open.openEnd) open.closeStart = parser.startTagPosition - 1;
    open = open.parent;
  };
  parser.onerror = (error) => {
    throw new UnreadableFileError(error.message);
  };
  parser.write(xml).close();
  if (!root) throw new UnreadableFileError('no element');
  return root;
}

/** The child with this name, without its prefix. */
export const child = (node: Node | undefined, local: string): Node | undefined =>
  node?.children.find((each) => each.local === local);

/** All elements below and including this one, outer ones first. */
export function* elements(node: Node): Generator<Node> {
  yield node;
  for (const each of node.children) yield* elements(each);
}

/** The range of a text to remove. */
export type Cut = readonly [from: number, to: number];

export const tagOf = ({ start, openEnd }: Node): Cut => [start, openEnd];
export const endTagOf = ({ closeStart, end }: Node): Cut => [closeStart, end];
export const wholeOf = ({ start, end }: Node): Cut => [start, end];

/** Cuts for the attributes of an element to remove, with the space before each. */
export function attributeCuts(xml: string, node: Node, goes: (name: string) => boolean): Cut[] {
  return Object.keys(node.attributes)
    .filter(goes)
    .flatMap((name) => {
      const tag = xml.slice(node.start, node.openEnd);
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const found = new RegExp(`\\s+${escaped}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
      if (!found) return [];
      const from = node.start + found.index;
      return [[from, from + found[0].length] as const];
    });
}

/** The text without the cuts, which may overlap. */
export function applyCuts(xml: string, cuts: readonly Cut[]): string {
  let [text, at] = ['', 0];
  for (const [from, to] of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue;
    if (from > at) text += xml.slice(at, from);
    at = to;
  }
  return text + xml.slice(at);
}
