import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { contentRoot } from '../lib/content-root.ts';

/**
 * In development, a change of the list of statutes renders every body anew: 法条 blocks show names and
 * editions from it, and Astro keeps a rendered body until its own file changes.
 */
export function rerenderOnLaws(): AstroIntegration {
  return {
    name: 'rerender-on-laws',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        const laws = join(contentRoot(), 'settings', 'laws.yml');
        server.watcher.on('change', (path) => {
          if (path === laws)
            void refreshContent?.({ loaders: ['content-loader'], context: { rerender: true } });
        });
      },
    },
  };
}
