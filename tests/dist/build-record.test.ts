import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBuildRecord } from '../../src/values/build-record.ts';
import { contentHash } from '../../src/values/content-hash.ts';
import { isPublished, publicationOf } from '../../src/values/published.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { FORMAT_PATH } from '../../src/content-format/content-version.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { fileFor, filesOf, fixture, read, full } from './site-files.ts';
import { FULL_CONTENT } from '../full-site.ts';

describe.each([
  { name: '整站', site: full, content: FULL_CONTENT },
  { name: '测试的内容', site: fixture, content: '.cache/fixture-content' },
])('build.json：$name', ({ site, content }) => {
  const record = readBuildRecord(JSON.parse(read(site, 'build.json')));

  test('列出每一条已发布的内容和设置，草稿和未来的一条也没有', async () => {
    const files = await readContentFiles(content);
    const today = toShanghaiDate(new Date(record?.time ?? ''));
    const expected = files.flatMap(({ path, text }) => {
      if (text === undefined || path === FORMAT_PATH) return [];
      if (path.endsWith('.yml')) return [path];
      const { data } = parseFrontMatter(text);
      return isPublished(publicationOf(data), today) ? [path] : [];
    });
    expect(Object.keys(record?.entries ?? {}).sort()).toEqual(expected.sort());
  });

  test('每个哈希都能由文件的文字算出，每个地址都有页面', async () => {
    const pages = new Set(filesOf(site));
    for (const [path, { href, hash }] of Object.entries(record?.entries ?? {})) {
      const text = readFileSync(path.replace(/^content/, content), 'utf8');
      expect(hash, path).toBe(await contentHash(text));
      expect(pages, path).toContain(fileFor(site, href));
    }
  });

  test('记着上海时间和提交', () => {
    expect(record?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(record?.commit ?? 'abcdef0').toMatch(/^[0-9a-f]{7,64}$/);
  });
});
