import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCardTitle } from '../../../src/marks/card-title.ts';
import { neighboursNav } from '../../../src/marks/neighbours.ts';
import { writePacks } from '../../../src/offline/build/write-packs.ts';
import type { PagesPack } from '../../../src/offline/pack-format.ts';
import { openPacks } from '../../../src/offline/packs.ts';
import { ExamplePage, json } from './examples-kit.ts';

const linkTo = (slug: string, title: string) => ({ href: `/essays/${slug}/`, title });
const first = linkTo('lamp', '灯下');
const second = linkTo('rain', '听雨');
const card = (link: typeof first) => `<li data-card>${writeCardTitle(link, 2)}</li>`;
const pageOf = (kind: string, main: string) =>
  `<!DOCTYPE html><html data-site="/" data-kind="${kind}"><body><header>红烛</header><main data-main>${main}</main></body></html>\n`;

/** The newer essay is first in the list. */
const site: Readonly<Record<string, string>> = {
  'essays/lamp/': pageOf('entry', `<h1>灯下</h1>${neighboursNav(second, undefined)}`),
  'essays/rain/': pageOf('entry', `<h1>听雨</h1>${neighboursNav(undefined, first)}`),
  'essays/': pageOf('list', `<ol>${card(second)}${card(first)}</ol>`),
};

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'red-candle-docs-'));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

test('two essays and their list become the packs in docs/architecture/offline.md, and pages again', async () => {
  for (const [path, html] of Object.entries(site)) {
    await mkdir(dirname(join(dist, path, 'index.html')), { recursive: true });
    await writeFile(join(dist, path, 'index.html'), html);
  }
  await mkdir(join(dist, '_astro'));
  await writeFile(join(dist, 'favicon.svg'), '<svg/>');
  const time = '2026-11-22T18:40:05+08:00';
  const { manifest } = await writePacks({
    dist,
    base: '/',
    time,
    words: () => Promise.resolve({}),
  });
  const contents = new Map(
    await Promise.all(
      manifest.packs.map(async ({ path }) => {
        return [path, JSON.parse(await readFile(join(dist, path), 'utf8')) as unknown] as const;
      }),
    ),
  );
  const packOf = (kind: string) =>
    contents.get(manifest.packs.find((one) => one.kind === kind)?.path ?? '');

  const kept = openPacks(manifest.packs, 'everything', ({ path }) =>
    Promise.resolve(contents.get(path)),
  );
  for (const [path, html] of Object.entries(site)) expect(await kept.page(path)).toBe(html);
  const { templates } = packOf('pages') as PagesPack;
  const page = new ExamplePage('offline.md');
  await page.shows({
    page: site['essays/rain/'] ?? '',
    templates: await json(
      Object.fromEntries(
        Object.entries(templates).filter(([, template]) => template.join('') !== ''),
      ),
    ),
    entries: await json(packOf('entries')),
    lists: await json(packOf('lists')),
    manifest: await json(
      manifest.packs
        .filter(({ kind }) => kind === 'entries' || kind === 'lists')
        .map(({ kind, level, pages, collection, from, path, hash, bytes }) => ({
          ...{ kind, level, pages, collection, from },
          ...{ path, hash, bytes },
        })),
    ),
  });
});
