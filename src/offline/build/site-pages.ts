import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, MOVED, readMark } from '../../marks/root.ts';
import type { Page } from './page.ts';
import { withPhonePictures } from './phone-pictures.ts';

/** The pages of a built site for readers: without the desk's, redirects and posters. */
export function readPages(dist: string): Page[] {
  const names = readdirSync(dist, { encoding: 'utf8', recursive: true }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return names
    .filter((name) => /(?:^|\/)index\.html$/.test(name) && !name.startsWith('admin/'))
    .map((name) => ({
      path: name.replace(/index\.html$/, ''),
      html: readFileSync(join(dist, name), 'utf8'),
    }))
    .filter(({ html }) => readMark(html, MOVED) === undefined && readMark(html, KIND) !== 'poster')
    .map(({ path, html }) => ({ path, html: withPhonePictures(html) }));
}
