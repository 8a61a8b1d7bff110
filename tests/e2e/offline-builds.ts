import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSynonyms } from '../../src/settings/read-settings.ts';
import { writePacks } from '../../src/offline/build/write-packs.ts';
import { makeWords } from '../../src/search/build/words-pack.ts';
import { FULL_CONTENT, FULL_SITE } from '../full-site.ts';

/** The next build of the site: the whole site with changes. The caller removes the folder. */
export async function nextBuild(change: (folder: string) => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-next-'));
  const desk = join(FULL_SITE, 'admin');
  await cp(FULL_SITE, folder, {
    recursive: true,
    // Compressed files would be of the earlier texts.
    filter: (path) => path !== desk && !/\.(?:br|gz)$/.test(path),
  });
  for (const name of await readdir(join(folder, 'offline'))) {
    if (name.endsWith('.json')) await rm(join(folder, 'offline', name));
  }
  await change(folder);
  const synonyms = readSynonyms(FULL_CONTENT);
  await writePacks({
    dist: folder,
    base: '/',
    time: new Date().toISOString(),
    words: (pages) => makeWords(pages, { synonyms }),
  });
  return folder;
}

/** Replaces a text in a page. Throws if the page does not contain it. */
export async function rewrite(
  folder: string,
  path: string,
  from: string,
  to: string,
): Promise<void> {
  const file = join(folder, path, 'index.html');
  const html = await readFile(file, 'utf8');
  if (!html.includes(from)) throw new Error(`${path}: no ${from}`);
  await writeFile(file, html.replaceAll(from, to));
}

/** Removes the scripts that pages load on demand, as a build does that gives them other names. */
export async function removeLateScripts(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, '_astro'));
  const late = names.filter((name) => name.endsWith('.js') && !name.startsWith('Site.'));
  await Promise.all(late.map((name) => rm(join(folder, '_astro', name))));
  return late;
}
