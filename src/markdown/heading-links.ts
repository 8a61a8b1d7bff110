import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decodeAddress } from '../values/decode.ts';
import { headingIdOf } from './heading-ids.ts';

/** A Chinese fragment can only mean a heading; `#q=…` is a query of the search. */
const NAMED = /^(?!h-)(?=.*\p{Script=Han})[^=&]+$/u;

/**
 * The id for a link `#怎么做？`: people write the visible heading, ids have a prefix and no
 * punctuation.
 * @param ids those of the page, if available
 */
export function placeMeant(fragment: string, ids?: readonly string[]): string {
  if (ids?.includes(fragment)) return fragment;
  const id = headingIdOf(fragment);
  if (ids) return ids.includes(id) ? id : fragment;
  return NAMED.test(fragment) ? id : fragment;
}

/** Resolves links such as `[跳](#怎么做)` and `/rights/x/#怎么做` to the id of the heading. */
export function rehypeHeadingLinks() {
  return (tree: Root): void => {
    const ids: string[] = [];
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') ids.push(id);
    });
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string') return;
      const [, page = '', written = ''] = /^((?:\/(?!\/)[^?#]*)?)#(.+)$/.exec(href) ?? [];
      if (written === '') return;
      const fragment = decodeAddress(written) ?? written;
      const meant = placeMeant(fragment, page === '' ? ids : undefined);
      if (meant !== fragment) properties['href'] = `${page}#${encodeURIComponent(meant)}`;
    });
  };
}
