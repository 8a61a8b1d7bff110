import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Phones begin a line with a capital, `Https://a.cn/`, and the sanitiser knows schemes in small letters only: it took the
 * address away.
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
