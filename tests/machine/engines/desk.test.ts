import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import { type DeskServer, startDeskServer } from '../../e2e/desk-server.ts';
import { type Draft, writeEssay } from './desk.ts';
import { type Engine, shows } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startChromium } from './old-chromium.ts';
import { startWebKit } from './webkit.ts';

let server: DeskServer;
let draft: Draft;
let engine: Engine | undefined;

beforeAll(async () => {
  server = await startDeskServer();
  const size = { width: 2400, height: 1200, channels: 3 } as const;
  const picture = await sharp({ create: { ...size, background: '#3a6ea5' } })
    .jpeg()
    .toBuffer();
  draft = {
    title: '秋游记事',
    summary: '走了一天。',
    author: '王老师',
    day: '2026-11-20',
    kind: '文章',
    pasted: '<p>早上<b>八点</b>集合。</p><ul><li>水</li><li>帽子</li></ul>',
    picture: { name: '合影 照片.jpg', type: 'image/jpeg', bytes: [...picture], alt: '合影' },
  };
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
  await server.restore();
});
afterAll(() => server.close());

describe('an editor writes an essay, pastes, uploads a cover and saves', () => {
  test.each(
    Object.entries({
      'Chromium 107': () => startChromium(107),
      Firefox: startFirefox,
      WebKit: startWebKit,
    }),
  )('in %s', async (_name, start) => {
    const before = await readdir(join(server.root, 'essays'));
    engine = await start();
    await writeEssay(engine, server.url, draft);

    const added = (await readdir(join(server.root, 'essays'))).filter(
      (name) => !before.includes(name),
    );
    expect(added).toHaveLength(1);
    const text = await readFile(join(server.root, 'essays', added[0] ?? ''), 'utf8');
    const { data, body } = parseFrontMatter(text);
    expect(data).toMatchObject({
      title: draft.title,
      kind: 'article',
      summary: draft.summary,
      author: draft.author,
      publishDate: draft.day,
      cover: { alt: '合影' },
    });
    expect(body.trim()).toBe('早上**八点**集合。\n\n- 水\n- 帽子');
    const { src } = data['cover'] as { src: string };
    const picture = await sharp(join(server.root, src.replace('../', ''))).metadata();
    expect(picture).toMatchObject({ width: 2000, height: 1000 });
  });
});

test('in Chromium 92, below the floor, the desk says so and shows no form', async () => {
  engine = await startChromium(92);
  await engine.open(`${server.url}#/collections/essays/new`);
  await shows(engine, '这个浏览器太旧，用不了编辑台');
  expect(await engine.run(() => document.querySelectorAll('input, textarea').length)).toBe(0);
});
