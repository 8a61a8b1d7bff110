import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeIndex } from '../content-index/make.ts';
import { INDEX_FILE } from '../content-index/encrypt.ts';
import { toBasePath } from '../values/base-path.ts';
import { contentRoot } from '../settings/content-root.ts';
import { removeUnfinished } from '../system/files.ts';
import { readDeskSettings } from '../settings/desk-settings.ts';
import type { WrittenFiles } from '../publish/manifest.ts';
import { type KeptDesk, keptDesk, placeDesk, readDesk } from './desk/kept-desk.ts';
import { routeDesk } from './desk/route-desk.ts';

/**
 * The editors' desk at `<base>admin/`. The development server builds it once, serves it from memory
 * (no Vite client, so that nothing reloads an unfinished form) and answers its file requests at
 * `<base>api/v1`. It always writes this machine's files, without an account. A build puts a desk
 * for the configured host into `dist/admin/`; without a host, the page explains in Chinese that
 * nothing can be edited.
 */
export function admin(written: WrittenFiles): AstroIntegration {
  let base = '/';
  let built: Promise<KeptDesk> | undefined;
  const desk = () => readDeskSettings(contentRoot()).desk;
  return {
    name: 'admin',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:server:setup': async ({ server, logger }) => {
        await removeUnfinished(contentRoot());
        const route = routeDesk({
          base,
          root: contentRoot(),
          desk: timed(readDesk({ ...desk(), host: 'local' }), logger),
          onError: (error) => logger.error(`file backend: ${describe(error)}`),
        });
        // Before Astro's own middleware, which it inserts first after this hook and which requires
        // a trailing slash.
        server.httpServer?.once('listening', () =>
          server.middlewares.stack.unshift({ route: '', handle: route }),
        );
      },
      'astro:build:start': ({ logger }) => {
        // Independent of the site, so it is built concurrently.
        built = timed(keptDesk(desk()), logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(new URL('admin/', dir));
        const files = await placeDesk(folder, await (built ?? keptDesk(desk())));
        for (const [path, bytes] of Object.entries(files)) written.add(`admin/${path}`, bytes);
        if (desk().host !== 'local') await writeIndex(folder, written, logger);
      },
    },
  };
}

/**
 * Writes the content's index beside the desk; if that fails, the desk's lists are slow, but
 * correct.
 */
async function writeIndex(
  folder: string,
  written: WrittenFiles,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const index = await makeIndex(contentRoot()).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn(`no ${INDEX_FILE}, the desk’s lists will be slow: ${reason}`);
  });
  if (!index) return;
  await writeFile(join(folder, INDEX_FILE), index);
  written.add(`admin/${INDEX_FILE}`, index);
}

/** Logs how long the desk took to build, or why it failed. */
function timed<T>(task: Promise<T>, logger: AstroIntegrationLogger): Promise<T> {
  const start = performance.now();
  logger.info('building the editors’ desk …');
  task.then(
    () =>
      logger.info(`editors’ desk built in ${((performance.now() - start) / 1000).toFixed(1)} s`),
    (error: unknown) => logger.error(`editors’ desk not built: ${describe(error)}`),
  );
  return task;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
