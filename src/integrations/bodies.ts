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
import { splitFrontMatter } from '../content-format/front-matter.ts';
import { type ValidationError, formatError } from '../values/validation/validation-error.ts';

/**
 * After a build: checks that the text of every published body, from our own parse of its file, is
 * on its built page. A build that loses text fails, whatever the cause, before it is swapped in.
 */
export function bodies(): AstroIntegration {
  let base = '/';
  return {
    name: 'bodies',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const start = performance.now();
        const { entries, errors } = await checkPages(fileURLToPath(dir), base, contentRoot());
        if (errors.length > 0)
          throw new Error(['网页上少了文字：', ...errors.map(formatError)].join('\n'));
        const time = Math.round(performance.now() - start);
        logger.info(`the text of ${entries} bodies is on their pages (${time} ms)`);
      },
    },
  };
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
): Promise<{ entries: number; errors: ValidationError[] }> {
  const record = readBuildRecord(JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8')));
  if (!record) throw new Error('build.json is no record of a build');
  const published = await Promise.all(
    Object.entries(record.entries)
      .filter(([file]) => file.endsWith('.md'))
      .map(([file, { href, hash }]) => readPublished({ dist, base, root, file, href, hash })),
  );
  const built = published.flatMap((entry) => entry ?? []);
  const facts = await readKeptBodies(built.map(({ body }) => body));
  const errors = built.flatMap(
    ({ body, ...entry }) => lostOnPage({ ...entry, body: facts(body) }) ?? [],
  );
  return { entries: built.length, errors };
}

interface Published extends PublishedFile {
  dist: string;
  base: string;
  root: string;
  file: string;
}

async function readPublished({ dist, base, root, file, href, hash }: Published) {
  const text = textOf(join(root, file.replace(/^content\//, '')));
  if ((await contentHash(text)) !== hash) return undefined;
  const { body } = splitFrontMatter(text);
  const path = decodeURI(href).slice(base.length);
  return {
    file,
    body,
    bodyLine: text.split('\n').length - body.split('\n').length + 1,
    html: textOf(join(dist, path, 'index.html')),
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
