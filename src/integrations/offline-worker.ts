import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { toBasePath } from '../lib/base-path.ts';
import { WORKER_FILE, bundleWorker, writeWorker } from '../offline/build/write-worker.ts';

/** `npm run build -- --offline off`: the site gives up offline reading. Vite hands the variable on to pages. */
export const isOfflineOff = (): boolean => process.env['PUBLIC_OFFLINE'] === 'off';

/**
 * The service worker at `<base>sw.js`. The development server answers with one that removes itself, so that a worker
 * that `npm run preview` left on the same port never shows an editor yesterday's page.
 */
export function offlineWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:server:setup': ({ server }) => {
        let code: Promise<string> | undefined;
        server.middlewares.use(`${base}${WORKER_FILE}`, (_request, response, next) => {
          code ??= bundleWorker('kill');
          code.then((text) => {
            response.setHeader('Content-Type', 'text/javascript');
            response.setHeader('Cache-Control', 'no-store');
            response.end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const kind = isOfflineOff() ? 'kill' : 'main';
        const bytes = await writeWorker(fileURLToPath(dir), kind);
        logger.info(
          kind === 'main'
            ? `service worker: ${bytes} bytes`
            : 'offline reading is off: service workers of readers remove themselves',
        );
      },
    },
  };
}
