import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WrittenFiles } from '../publish/manifest.ts';
import { nameSearchFiles } from '../search/early-search.ts';
import { toBasePath } from '../values/base-path.ts';

/** The script of `site-search/worker.ts`, as Vite names it. */
const WORKER = /^_astro\/worker-[\w-]+\.js$/;
const ASKED = /^pagefind\/([0-9a-f]+)\/asked\.json$/;
const PAGE = 'search/index.html';

/**
 * Writes into the search page what its inline script starts with: the worker and the index, whose
 * names are known only when both are written. It must come after the packs: the copy of the page on
 * a device stays without names, since the device decides first, and a new index would change it.
 */
export function earlySearch(written: WrittenFiles): AstroIntegration {
  let base = '/';
  return {
    name: 'early-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = toBasePath(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        const page = join(fileURLToPath(dir), PAGE);
        const html = nameSearchFiles(await readFile(page, 'utf8'), {
          worker: base + oneOf(written, WORKER)[0],
          index: oneOf(written, ASKED)[1] ?? '',
        });
        await writeFile(page, html);
        written.add(PAGE, html);
      },
    },
  };
}

/** The only written file with a name of this form. Throws if there is none, or another. */
function oneOf({ manifest }: WrittenFiles, form: RegExp): RegExpExecArray {
  const matches = Object.keys(manifest)
    .map((path) => form.exec(path))
    .filter((match) => match !== null);
  const [match] = matches;
  if (!match || matches.length > 1) {
    throw new Error(`early-search: ${form.source}: found ${matches.length} files, expected one`);
  }
  return match;
}
