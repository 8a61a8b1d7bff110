import type { Piece } from '../../search/types.ts';

/** An element of the page's markup, by id. */
export function part<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as T;
}

/**
 * Creates an element with properties and children. Strings are inserted as text, never parsed as
 * HTML.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** A title with its matches marked. */
export function markedTitle(
  title: string,
  marks: readonly (readonly [number, number])[],
): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    nodes.push(title.slice(done, start), make('mark', {}, title.slice(start, end)));
    done = end;
  }
  return [...nodes, title.slice(done)];
}

/** The runs of an excerpt. */
export function markedPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text));
}
