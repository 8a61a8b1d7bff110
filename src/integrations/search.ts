import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { indexFolder } from '../search/index-folder.ts';
import { openKeptBundles } from '../search/build/kept-bundles.ts';
import { LiveIndex } from '../search/live-index.ts';
import { toBasePath } from '../values/base-path.ts';
import { contentRoot } from '../settings/content-root.ts';
import { readAsked } from '../settings/read-asked.ts';
import { readSynonyms, synonymsReader } from '../settings/read-settings.ts';
import { nameSearchFiles } from '../site/early-search.ts';
import type { WrittenFiles } from '../publish/manifest.ts';

/** The script of `site-search/worker.ts`, as Vite names it. */
const WORKER = /^_astro\/worker-[\w-]+\.js$/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
};

/**
 * Search over the built pages. A build writes Pagefind's bundle to `dist/pagefind/`; the
 * development server holds one in memory, built from its own pages, and updates it in the
 * background as content changes.
 */
export function search(written: WrittenFiles): AstroIntegration {
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:server:setup': ({ server, logger }) => {
        const readSynonymsAgain = synonymsReader(contentRoot());
        const index = new LiveIndex(
          base,
          { info: console.log, error: (text) => logger.error(text) },
          async () => ({
            synonyms: readSynonymsAgain(),
            asked: await readAsked(contentRoot()),
          }),
        );
        serve(server.middlewares, index, base);
        server.httpServer?.once('listening', () => {
          const address = server.httpServer?.address();
          if (typeof address === 'object' && address)
            index.start(`http://127.0.0.1:${address.port}`);
        });
        const isContent = (path: string) => path.startsWith(contentRoot());
        server.watcher.on('all', (_event, path) => {
          if (isContent(path) || path.includes('data-store')) index.renewSoon();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const index = await writeIndex(dist, written, logger);
        await nameFiles(dist, { base, index }, written);
      },
    },
  };
}

async function writeIndex(
  dist: string,
  written: WrittenFiles,
  logger: AstroIntegrationLogger,
): Promise<string> {
  const target = join(dist, 'pagefind');
  await rm(target, { recursive: true, force: true });
  const store = await openKeptBundles();
  const words = {
    synonyms: readSynonyms(contentRoot()),
    asked: await readAsked(contentRoot()),
  };
  const { id, files, figures } = await indexFolder(dist, target, words, store);
  await store.forget();
  for (const [path, bytes] of files) written.add(`pagefind/${path}`, bytes);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  logger.info(
    `indexed ${figures.pages} pages, ${figures.words} words: ${figures.files} files, ${kilobytes(figures.bytes)} (table of titles ${kilobytes(figures.headBytes)})`,
  );
  return id;
}

/** Tells the search page the names of its worker and its index. */
async function nameFiles(
  dist: string,
  { base, index }: { base: string; index: string },
  written: WrittenFiles,
): Promise<void> {
  const workers = Object.keys(written.manifest).filter((path) => WORKER.test(path));
  const [worker] = workers;
  if (worker === undefined || workers.length > 1) {
    throw new Error(`search: expected one worker, found ${workers.join(', ') || 'none'}`);
  }
  const page = 'search/index.html';
  const html = nameSearchFiles(await readFile(join(dist, page), 'utf8'), {
    worker: base + worker,
    index,
  });
  await writeFile(join(dist, page), html);
  written.add(page, html);
}

function serve(middlewares: ViteDevServer['middlewares'], index: LiveIndex, base: string): void {
  middlewares.use(`${base}pagefind/`, (request, response, next) => {
    const path = (request.url ?? '/').split('?')[0]?.slice(1) ?? '';
    const body = path === 'status.json' ? JSON.stringify(index.status) : index.file(path);
    if (body === undefined) {
      next();
      return;
    }
    response.setHeader(
      'Content-Type',
      CONTENT_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    );
    response.setHeader('Cache-Control', 'no-store');
    response.end(body);
  });
}
