import type { AstroIntegration } from 'astro';
import { basename, join } from 'node:path';
import { reportContent } from '../check/report.ts';
import { contentRoot } from '../settings/content-root.ts';
import { Rerender } from './rerender.ts';

/** One save is several file events; they are answered together. */
const QUIET_MS = 300;

/** For so long after Astro wrote its store, it takes what its watcher tells of the file for its own echo. */
const ECHO_MS = 1000;

/** Where Astro keeps the content that it has read. */
const STORE = 'data-store.json';

/**
 * In development: after each change the content is checked anew and its errors are told in Chinese; and
 * a change of the statutes or of the glossary renders every body again, since bodies show both while Astro keeps a
 * rendered body until its own file changes. Once the store has come to rest Astro is told of it again: a page that
 * was asked for while another was still reading the store before would keep that one.
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
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const root = contentRoot();
        // Not by the loader's name: Astro would keep the listeners of every refresh.
        const rerender =
          refreshContent &&
          new Rerender(refreshContent, (event, path) => server.watcher.emit(event, path));
        const shownInBodies = ['laws.yml', 'glossary.yml'].map((file) =>
          join(root, 'settings', file),
        );
        let timer: ReturnType<typeof setTimeout> | undefined;
        let echo: ReturnType<typeof setTimeout> | undefined;
        server.watcher.on('all', (event, path) => {
          if (basename(path) === STORE) {
            clearTimeout(echo);
            echo = setTimeout(() => server.watcher.emit('change', path), ECHO_MS + QUIET_MS);
          }
          if (!path.startsWith(root)) return;
          rerender?.note(event, path);
          clearTimeout(timer);
          timer = setTimeout(() => void reportContent(root), QUIET_MS);
          if (event !== 'unlink' && shownInBodies.includes(path)) {
            void rerender?.run().catch((error: unknown) => logger.error(String(error)));
          }
        });
      },
    },
  };
}
