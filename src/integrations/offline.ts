import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { toBasePath } from '../values/base-path.ts';
import { askedOfSite } from './asked-of-site.ts';
import { readBuildRecord } from '../values/build-record.ts';
import { contentRoot } from '../settings/content-root.ts';
import { isOfflineOn } from '../settings/environment.ts';
import { readSynonyms } from '../settings/read-settings.ts';
import type { Manifest } from '../offline/types.ts';
import { MANIFEST, writePacks } from '../offline/build/write-packs.ts';
import { compressedBy } from '../publish/kept-compressed.ts';
import type { WrittenFiles } from '../publish/manifest.ts';
import { sitePage } from '../offline/build/site-pages.ts';
import { type BuiltPages, type OpenPages, openKeptFiles } from './built-pages.ts';
import type { KeptFiles } from '../system/kept-files.ts';
import { KeptResults } from '../system/kept-results.ts';
import type { SentSizes } from '../system/precompress.ts';
import { WORKER_FILE, bundleWorker, writeWorker } from '../offline/build/write-worker.ts';
import { openKeptResults } from '../search/build/kept-results.ts';
import { makeWords } from '../search/build/words-pack.ts';

/** Survives builds; may be deleted at any time. */
const KEPT_SIZES = '.cache/kept/sizes';

/**
 * `npm run build -- --offline off`: disables offline reading. Vite passes the variable on to pages.
 */
const isOfflineOff = (): boolean => !isOfflineOn();

/**
 * Writes the files for offline reading: the packs in `<base>offline/`, generated from the built
 * pages, and the service worker at `<base>sw.js`. The development server serves one that removes
 * itself, so that a worker of `npm run preview` on the same port never shows an editor yesterday's
 * page.
 */
export function offline(written: WrittenFiles, openPages: OpenPages): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
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
        const dist = fileURLToPath(dir);
        if (isOfflineOff()) {
          written.add(WORKER_FILE, await writeWorker(dist, 'kill'));
          logger.info('offline reading is off: service workers of readers remove themselves');
          return;
        }
        const bytes = await writeWorker(dist, 'main');
        written.add(WORKER_FILE, bytes);
        logger.info(`service worker: ${bytes} bytes`);
        const manifest = await pack(dist, base, await openPages(dist), logger);
        for (const file of manifest.packs) written.add(file.path, file.bytes);
        written.add(MANIFEST, JSON.stringify(manifest));
      },
    },
  };
}

/** What an earlier build made of the same input. Values are copied, as `v8.serialize` does. */
async function keptIn<Made>(
  files: KeptFiles,
  input: unknown,
  make: () => Promise<Made>,
): Promise<Made> {
  const key = JSON.stringify(input);
  const known = await files.get(key);
  if (known) return deserialize(known) as Made;
  const made = await make();
  await files.set(key, serialize(made));
  return made;
}

/** The sizes in which earlier builds found that files are sent. */
const openSentSizes = (): Promise<KeptResults<SentSizes>> =>
  KeptResults.open(resolve(KEPT_SIZES), compressedBy());

async function pack(
  dist: string,
  base: string,
  pages: BuiltPages,
  logger: AstroIntegrationLogger,
): Promise<Manifest> {
  const record = readBuildRecord(JSON.parse(await readFile(join(dist, 'build.json'), 'utf8')));
  if (!record) throw new Error('build.json is no record of a build');
  const synonyms = readSynonyms(contentRoot());
  const asked = await askedOfSite();
  const store = openKeptResults('words');
  const sizes = await openSentSizes();
  const packs = openKeptFiles('packs');
  const { whole, manifest, gzip, ...figures } = await writePacks({
    dist,
    base,
    time: record.time,
    words: (packed) => makeWords(packed, { synonyms, asked }, store),
    pages: pages.files.flatMap((file) => {
      const page = pages.get(file);
      return page?.packed ? [sitePage(dist, file, { ...page.packed, hash: page.hash })] : [];
    }),
    sizes,
    keep: (input, make) => keptIn(packs, input, make),
  });
  await Promise.all([store.forget(), packs.forget(), sizes.save()]);
  const brotli = manifest.packs.reduce((sum, file) => sum + file.brotli, 0);
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  logger.info(
    `${figures.pages} pages in ${manifest.packs.length} packs: ${kilobytes(brotli)} kB brotli, ${kilobytes(gzip)} kB gzip`,
  );
  if (whole.length > 0) logger.warn(`stored as they are, which is larger: ${whole.join(', ')}`);
  return manifest;
}
