import type { AstroIntegration } from 'astro';
import { basename, join } from 'node:path';
import { reportContent } from '../check/report.ts';
import { contentRoot } from '../settings/content-root.ts';
import { Rerender } from './rerender.ts';

/** Debounce: one save causes several file events. */
const QUIET_MS = 300;

/**
 * For this long after Astro wrote its store, it ignores its watcher's events for the file as its
 * own.
 */
const ECHO_MS = 1000;

/** The file in which Astro stores the content that it has loaded. */
const STORE = 'data-store.json';

/**
 * In development: after each change the content is checked again and its errors are printed in
 * Chinese; and a change of the statutes or of the glossary renders every body again, because bodies
 * contain both while Astro keeps a rendered body until its own file changes. Once the store is idle
 * Astro is notified of it again: a page that was requested while another was still reading the old
 * store would keep the old one.
 */
export function content(): AstroIntegration {
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Of two pages with one address Astro keeps one and warns: a build must not lose the other
        // silently. Not during editing, where it would stop the server.
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
