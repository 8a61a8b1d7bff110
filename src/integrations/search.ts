import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { IndexThread } from '../search/index-thread.ts';
import { LiveIndex } from '../search/live-index.ts';
import { localFile } from '../system/site-source.ts';
import { toBasePath } from '../values/base-path.ts';
import { askedOfSite } from './asked-of-site.ts';
import { contentRoot } from '../settings/content-root.ts';
import { readVariable } from '../settings/environment.ts';
import { readSynonyms, synonymsReader } from '../settings/read-settings.ts';
import type { WrittenFiles } from '../publish/manifest.ts';

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
  let thread: IndexThread | undefined;
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
            asked: await askedOfSite(),
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
          if (isContent(path)) index.renewSoon(parse(path).name);
          else if (path.includes('data-store')) index.renewSoon();
        });
      },
      'astro:build:start': () => {
        thread = new IndexThread();
      },
      'astro:build:done': async ({ dir, logger }) => {
        await writeIndex(fileURLToPath(dir), thread ?? new IndexThread(), { written, logger });
      },
    },
  };
}

async function writeIndex(
  dist: string,
  thread: IndexThread,
  { written, logger }: { written: WrittenFiles; logger: AstroIntegrationLogger },
): Promise<void> {
  const target = join(dist, 'pagefind');
  await rm(target, { recursive: true, force: true });
  const words = {
    synonyms: readSynonyms(contentRoot()),
    asked: await askedOfSite(),
  };
  const previous = readVariable('RED_CANDLE_PREVIOUS');
  const published = previous && localFile(previous, 'pagefind');
  const { sizes, figures } = await thread.index({ folder: dist, target, words, published });
  for (const [path, bytes] of sizes) written.add(`pagefind/${path}`, bytes);
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  logger.info(
    `indexed ${figures.pages} pages, ${figures.words} words: ${figures.files} files, ${kilobytes(figures.bytes)} (table of titles ${kilobytes(figures.titlesBytes)})`,
  );
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
