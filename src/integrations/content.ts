import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { reportContent } from '../check/report.ts';
import { contentRoot } from '../lib/content-root.ts';

/** One save is several file events; they are answered together. */
const QUIET_MS = 300;

/**
 * In development: after each change the content is checked anew and its faults are told in Chinese; and
 * a change of the statutes or of the glossary renders every body again, since bodies show both while Astro keeps a rendered body until its own file changes.
 */
export function content(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Of two pages with one address Astro keeps one and warns: a build must not lose the other without a word.
        // Not while content is edited, where it would end the server.
        if (command === 'build') updateConfig({ prerenderConflictBehavior: 'error' });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const root = contentRoot();
        const shownInBodies = ['laws.yml', 'glossary.yml'].map((file) =>
          join(root, 'settings', file),
        );
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.on('all', (event, path) => {
          if (!path.startsWith(root)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void reportContent(root), QUIET_MS);
          if (event !== 'unlink' && shownInBodies.includes(path)) {
            void refreshContent?.({ loaders: ['content-loader'], context: { rerender: true } });
          }
        });
      },
    },
  };
}
