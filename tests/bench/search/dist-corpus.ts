import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type BenchPage, type Corpus, toCorpus } from './corpus.ts';
import { readPage } from './html-text.ts';

/** The pages of a built site that belong to the search index. Throws if nothing has been built. */
export async function readDist(folder: string): Promise<Corpus> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder}: found no built site; run npm run build first`);
  const names = await readdir(folder, { recursive: true });
  const pages = await Promise.all(
    names
      .filter((name) => name.endsWith('index.html'))
      .sort()
      .map((name) => toPage(folder, name.split(sep).join('/'))),
  );
  return toCorpus(
    'shipped',
    pages.filter((page) => page !== undefined),
  );
}

async function toPage(folder: string, name: string): Promise<BenchPage | undefined> {
  const html = await readFile(join(folder, name), 'utf8');
  const page = readPage(html);
  if (!page) return undefined;
  const url = `/${name.replace(/index\.html$/, '')}`;
  const id = url.replace(/^\/|\/$/g, '');
  // Pages are at the top level, their files in `content/pages/`.
  return { id, ...(!id.includes('/') && { alias: `pages/${id}` }), url, ...page, html };
}
