import { readFileSync } from 'node:fs';
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { picturePaths } from '../../admin/previews/pictures.ts';
import { project } from '../../admin/previews/project.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { readBuildRecord } from '../../src/values/build-record.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import {
  type CollectionName,
  type Collections,
  collections,
  isCollectionName,
} from '../../src/collections/index.ts';
import type { ViewProps } from '../../src/views/view.ts';
import { entryPart } from '../entry-part.ts';
import { fileFor, fixture, read, full } from './site-files.ts';
import { FULL_CONTENT } from '../full-site.ts';

type AnyProps = ViewProps<Collections[CollectionName]>;

/** A browser's picture, of which only the size is read. */
class StubImage {
  src = '';
  naturalWidth = 1;
  naturalHeight = 1;
  decode = () => Promise.resolve();
}

beforeAll(() => {
  vi.stubGlobal('Image', StubImage);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** An activity that only announces a performance has that page, and no other. */
const isOwnPage = (path: string, href: string): boolean => {
  const [, collection = ''] = path.split('/');
  return collection === 'pages' || href.includes(`/${collection}/`);
};

describe.each([
  { name: '整站', site: full, content: FULL_CONTENT },
  { name: '测试的内容', site: fixture, content: '.cache/fixture-content' },
])('预览和做好的网页一样：$name', ({ site, content }) => {
  const record = readBuildRecord(JSON.parse(read(site, 'build.json')));
  const entries = Object.entries(record?.entries ?? {}).filter(
    ([path, { href }]) => path.endsWith('.md') && isOwnPage(path, href),
  );

  const files = readContentFiles(content).then(
    (found) =>
      new Map(found.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]]))),
  );

  test.each(entries)('%s', async (path, { href }) => {
    const { data, body } = parseFrontMatter(
      readFileSync(path.replace(/^content/, content), 'utf8'),
    );
    const name = path.split('/')[1] ?? '';
    if (!isCollectionName(name)) throw new Error(path);
    const form = { ...data, body };
    const { open, ...projection } = await project({
      name,
      base: site.base,
      data: form,
      urls: new Map(picturePaths(form).map((picture) => [picture, picture])),
      readContent: async () => ({ files: await files, media: new Set() }),
      now: new Date(record?.time ?? ''),
    });
    const view = (await collections[name].site.view()).View as ComponentType<AnyProps>;
    const props = projection as unknown as AnyProps;
    const html = renderToStaticMarkup(createElement(view, props));
    expect(open).toEqual([]);
    expect(entryPart(html)).toBe(entryPart(read(site, fileFor(site, href) ?? '')));
  });
});
