import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openKeptPages } from '../../../src/publish/kept-pages.ts';
import { writeSmallContent } from '../../small-site.ts';
import { content, folder, put, useProject } from './publish-kit.ts';

useProject();

/** Astro's cache. */
const cached = (name: string) => join(folder, 'node_modules/.astro', name);

/** One build. Returns whether it could use the pages of the build before. */
async function build({ meanwhile = () => Promise.resolve(), isPublished = true } = {}) {
  const pages = await openKeptPages(folder);
  const hasPages = existsSync(cached('dist/index.html'));
  expect(existsSync(cached('bundle/record.json'))).toBe(hasPages);
  expect(pages.areKept).toBe(hasPages);
  expect(pages.publishedIn).toBe(hasPages ? '/srv/site' : undefined);
  await put(cached('incremental-build.json'), '{"routes":{}}');
  await put(cached('dist/index.html'), '<html></html>');
  await put(cached('bundle/record.json'), '{}');
  await meanwhile();
  pages.assertRecorded();
  if (isPublished) await pages.keep('/srv/site');
  return hasPages;
}

test('pages are used again, whatever changed in an entry: that is in their own keys', async () => {
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
  await writeFile(join(content(), 'essays/first.md'), 'changed');
  expect(await build()).toBe(true);
});

test.each<[string, () => Promise<void> | void]>([
  ['a setting', () => put(join(content(), 'settings/laws.yml'), 'laws: []')],
  ['a picture', () => put(join(content(), 'media/shop.jpg'), 'another')],
  ['the code', () => put(join(folder, 'src/code.ts'), 'other code')],
  ['a public file', () => put(join(folder, 'public/essays/index.html'), '')],
  ['the packages', () => put(join(folder, 'package-lock.json'), '{}')],
  ['the day', () => void vi.stubEnv('RED_CANDLE_TIME', '2026-11-29T00:00:00+08:00')],
  ['the address', () => void vi.stubEnv('SITE_BASE', '/gonghui/')],
  ['a variable that pages read', () => void vi.stubEnv('PUBLIC_OFFLINE', 'off')],
  ['a file of variables', () => put(join(folder, '.env'), 'PUBLIC_OFFLINE=off')],
  ['the program of the pages', () => writeFile(cached('bundle/record.json'), '{"entry":""}')],
  ['a kept page that was cut off', () => writeFile(cached('dist/index.html'), '<ht')],
  ['the record of the pages', () => writeFile(cached('incremental-build.json'), '{}')],
  ['a lost page', () => rm(cached('dist'), { recursive: true })],
])('%s makes all pages anew, once', async (_, change) => {
  await build();
  await change();
  expect(await build()).toBe(false);
  expect(await build()).toBe(true);
});

test('after a build that was not published, or interrupted, all pages are made anew', async () => {
  await build();
  expect(await build({ isPublished: false })).toBe(true);
  expect(await build()).toBe(false);
});

test('a picture that changed and changed back during a build is on no kept page', async () => {
  await build();
  const shop = join(content(), 'media/shop.jpg');
  const meanwhile = async () => {
    await writeFile(shop, 'another');
    await writeSmallContent(content());
  };
  expect(await build({ meanwhile })).toBe(true);
  expect(await build()).toBe(false);
});

test('a build fails if Astro keeps its record elsewhere, where it could not be removed', async () => {
  const pages = await openKeptPages(folder);
  expect(() => {
    pages.assertRecorded();
  }).toThrow('astro: an incremental build no longer leaves its record');
});
