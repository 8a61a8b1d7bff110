import { expect, test } from 'vitest';
import { SLUG_PATTERN } from '../../src/model/fields/slug.ts';
import { RESERVED_SLUGS } from '../../src/collections/places.ts';
import { type BuiltSite, filesOf, fixture, isMoved, read, full } from './site-files.ts';

/** Available only while editing, of a server beside the site, or a file of its own instead of a folder. */
const NO_FOLDER = ['api', 'wechat', '404'];

/** Top-level folders of a site that contain no page of an entry, nor only pages that lead on from a former site. */
function ownNames(site: BuiltSite): string[] {
  const files = filesOf(site);
  const folders = new Set(
    files.filter((path) => path.includes('/')).map((path) => path.replace(/\/.*/, '')),
  );
  const isEntry = (folder: string) =>
    files.includes(`${folder}/index.html`) &&
    /class="[^"]*\bprose\b/.test(read(site, `${folder}/index.html`));
  const leadsOn = (folder: string) =>
    files
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.html'))
      .every((path) => isMoved(read(site, path)));
  return [...folders].filter(
    (folder) =>
      SLUG_PATTERN.test(folder) &&
      (RESERVED_SLUGS.includes(folder) || !(isEntry(folder) || leadsOn(folder))),
  );
}

test('网站最上一层，除了固定页面，都是页面不能用的名字', () => {
  expect(RESERVED_SLUGS).toEqual(expect.arrayContaining(ownNames(full)));
});

test('页面不能用的名字，网站都真的在用', () => {
  expect([...ownNames(fixture), ...NO_FOLDER].sort()).toEqual([...RESERVED_SLUGS].sort());
});
