import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFileOf } from '../../marks/elements.ts';
import { KIND, MOVED, readMark } from '../../marks/root.ts';
import { filesIn } from '../../system/files-in.ts';
import type { PageFacts, SitePage } from './page.ts';
import { picturesOn, withPhonePictures } from './phone-pictures.ts';

/**
 * What packs need to know of a page; undefined if it is none for readers: one of the desk, a
 * redirect, a poster.
 *
 * @param file `rights/transfer/index.html`
 * @param html as built
 */
export function readPageFacts(file: string, html: string): PageFacts | undefined {
  if (!/(?:^|\/)index\.html$/.test(file) || file.startsWith('admin/')) return undefined;
  const kind = readMark(html, KIND);
  if (readMark(html, MOVED) !== undefined || kind === 'poster') return undefined;
  const kept = keptFileOf(html);
  return {
    kind,
    pictures: [...new Set(picturesOn(withPhonePictures(html)))],
    ...(kept !== undefined && { file: kept }),
  };
}

/** @param file of the page, below `dist` */
export function sitePage(
  dist: string,
  file: string,
  facts: PageFacts & Pick<SitePage, 'hash'>,
): SitePage {
  return {
    path: file.replace(/index\.html$/, ''),
    ...facts,
    get html() {
      return withPhonePictures(readFileSync(join(dist, file), 'utf8'));
    },
  };
}

/** The pages of a built site for readers. */
export function readPages(dist: string): SitePage[] {
  return filesIn(dist).flatMap((file) => {
    if (!file.endsWith('.html')) return [];
    const html = readFileSync(join(dist, file), 'utf8');
    const facts = readPageFacts(file, html);
    return facts ? [sitePage(dist, file, { ...facts, hash: hash('sha256', html) })] : [];
  });
}
