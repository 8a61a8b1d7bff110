import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Phones capitalise the start of a line, `Https://a.cn/`, and the sanitiser compares schemes in
 * lower case: it would remove the address.
 */
export function rehypeSchemes() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      const { href } = properties;
      if (typeof href === 'string')
        properties['href'] = href.replace(/^(?:https?|mailto|tel):/i, (scheme) =>
          scheme.toLowerCase(),
        );
    });
  };
}
