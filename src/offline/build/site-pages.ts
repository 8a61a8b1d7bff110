import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { MOVED, readMark } from '../../marks/root.ts';
import type { Page } from './page.ts';
import { withPhonePictures } from './phone-pictures.ts';

/** The pages of a built site for readers: without the desk's, and without redirects. */
export async function readPages(dist: string): Promise<Page[]> {
  const names = (await readdir(dist, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const pages = await Promise.all(
    names
      .filter((name) => /(?:^|\/)index\.html$/.test(name) && !name.startsWith('admin/'))
      .map(async (name) => ({
        path: name.replace(/index\.html$/, ''),
        html: await readFile(join(dist, name), 'utf8'),
      })),
  );
  return pages
    .filter(({ html }) => readMark(html, MOVED) === undefined)
    .map(({ path, html }) => ({ path, html: withPhonePictures(html) }));
}
