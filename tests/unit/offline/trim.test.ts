import { beforeEach, expect, it } from 'vitest';
import { KEPT_AT, copyOfPage } from '../../../src/offline/saved-pages.ts';
import { trimVisited } from '../../../src/offline/worker/trim.ts';
import { fakeBrowser } from './fake-caches.ts';
import { BASE } from './site.ts';

const NOW = Date.parse('2026-11-22T00:00:00Z');
const DAY = 24 * 3600_000;

let browser: ReturnType<typeof fakeBrowser>;
let cache: Cache;

beforeEach(async () => {
  browser = fakeBrowser();
  cache = await caches.open('visited');
});

const visit = (path: string, daysAgo: number, html = '') =>
  cache.put(BASE + path, copyOfPage(html, new Date(NOW - daysAgo * DAY)));

const part = (path: string, daysAgo: number) => {
  const at = new Date(NOW - daysAgo * DAY).toISOString();
  return cache.put(BASE + path, new Response('', { headers: { [KEPT_AT]: at } }));
};

const held = () => browser.device.held('visited').map((path) => path.slice(BASE.length));

it('pages of the last thirty days stay, older ones go, with what only they show', async () => {
  const shows = (name: string) =>
    `<link rel="stylesheet" href="${BASE}_astro/${name}.css"><img src="${BASE}_astro/${name}.h_1.webp">`;
  await visit('rights/old/', 31, shows('old'));
  await visit('rights/new/', 29, shows('new'));
  await part('_astro/old.css', 31);
  await part('_astro/old.h_7.avif', 31);
  // Older than the page that uses it: other pages needed it before.
  await part('_astro/new.css', 60);
  await part('_astro/new.h_7.avif', 29);
  await part('_astro/find.js', 5);
  await part('_astro/find-before.js', 60);
  await trimVisited(BASE, cache, NOW);
  expect(held().sort()).toEqual([
    '_astro/find.js',
    '_astro/new.css',
    '_astro/new.h_7.avif',
    'rights/new/',
  ]);
});

it('parts that no page shows any more go once there are many, but not what has just come', async () => {
  await visit('rights/one/', 1);
  for (let count = 1; count <= 600; count += 1) await part(`_astro/${count}.h_7.webp`, 2);
  await trimVisited(BASE, cache, NOW);
  expect(held()).toHaveLength(601);
  await part('_astro/now.css', 0.01);
  await trimVisited(BASE, cache, NOW);
  expect(held().sort()).toEqual(['_astro/now.css', 'rights/one/']);
});

it('sixty pages stay; of more, the fifty read last', async () => {
  for (let count = 1; count <= 60; count += 1) await visit(`rights/${count}/`, count / 10);
  await trimVisited(BASE, cache, NOW);
  expect(held()).toHaveLength(60);
  await visit('rights/today/', 0);
  await trimVisited(BASE, cache, NOW);
  expect(held()).toHaveLength(50);
  expect(held()).toContain('rights/today/');
  expect(held()).toContain('rights/49/');
});
