import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { toBasePath } from '../values/base-path.ts';
import { contentRoot } from '../settings/content-root.ts';
import { guardRequests } from './guard/guard-requests.ts';

/** Filters requests before the development server: see {@link guardRequests}. */
export function guard(): AstroIntegration {
  let base = '/';
  let project = '';
  return {
    name: 'guard',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
        project = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        const handle = guardRequests({ base, project, content: contentRoot() });
        // Before Astro's own middleware, which it inserts first after this hook.
        server.httpServer?.once('listening', () =>
          server.middlewares.stack.unshift({ route: '', handle }),
        );
      },
    },
  };
}
