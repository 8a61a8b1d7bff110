import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lostOnPage } from '../check/page-words.ts';
import { readKeptBodies } from '../publish/kept-bodies.ts';
import { toBasePath } from '../values/base-path.ts';
import { type PublishedFile, readBuildRecord } from '../values/build-record.ts';
import { contentHash } from '../values/content-hash.ts';
import { contentRoot } from '../settings/content-root.ts';
import type { KeptResults } from '../system/kept-results.ts';
import { splitFrontMatter } from '../content-format/front-matter.ts';
import { type ValidationError, formatError } from '../values/validation/validation-error.ts';
import { type BuiltPages, type OpenPages, openKept } from './built-pages.ts';

/**
 * After a build: checks that the text of every published body, from our own parse of its file, is
 * on its built page. A build that loses text fails, whatever the cause, before it is swapped in.
 */
export function bodies(openPages: OpenPages): AstroIntegration {
  let base = '/';
  return {
    name: 'bodies',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        const earlier = { pages: await openPages(dist), same: await openKept<true>('same-texts') };
        const { entries, errors } = await checkPages(dist, base, contentRoot(), earlier);
        await earlier.same.save();
        if (errors.length > 0)
          throw new Error(['网页上少了文字：', ...errors.map(formatError)].join('\n'));
        const time = Math.round(performance.now() - start);
        logger.info(`the text of ${entries} bodies is on their pages (${time} ms)`);
      },
    },
  };
}

/** What earlier builds compared. */
interface Compared {
  pages: BuiltPages;
  /** Hash of a source file and that of its page → the page has the whole text of the file. */
  same: KeptResults<true>;
}

/**
 * Compares the pages of a built site with the source files in its build record. A file that was
 * changed after the build is left to the next one.
 * @param dist folder of the built site
 * @param root the content folder
 */
export async function checkPages(
  dist: string,
  base: string,
  root: string,
  earlier?: Compared,
): Promise<{ entries: number; errors: ValidationError[] }> {
  const record = readBuildRecord(JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')));
  if (!record) throw new Error('build.json is no record of a build');
  const published = Object.entries(record.entries)
    .filter(([file]) => file.endsWith('.md'))
    .map(([file, { href, hash }]): Published => {
      const page = `${decodeURI(href).slice(base.length)}index.html`;
      return { file, hash, page, key: `${hash} ${earlier?.pages.get(page)?.hash ?? ''}` };
    });
  const waiting = published.filter(({ key }) => !earlier?.same.get(key));
  const read = await Promise.all(waiting.map((entry) => readPublished(entry, dist, root)));
  const built = read.flatMap((entry) => entry ?? []);
  const facts = await readKeptBodies(built.map(({ body }) => body));
  const errors: ValidationError[] = [];
  for (const { key, body, ...entry } of built) {
    const lost = lostOnPage({ ...entry, body: facts(body) });
    if (lost) errors.push(lost);
    else earlier?.same.set(key, true);
  }
  return { entries: published.length - waiting.length + built.length, errors };
}

interface Published extends Pick<PublishedFile, 'hash'> {
  file: string;
  /** File of its page in the built site. */
  page: string;
  /** Names the two texts. */
  key: string;
}

async function readPublished({ file, hash, page, key }: Published, dist: string, root: string) {
  const text = textOf(join(root, file.replace(/^content\//, '')));
  if ((await contentHash(text)) !== hash) return undefined;
  const { body } = splitFrontMatter(text);
  return {
    key,
    file,
    body,
    bodyLine: text.split('\n').length - body.split('\n').length + 1,
    html: textOf(join(dist, page)),
  };
}

/** Empty if there is none. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
