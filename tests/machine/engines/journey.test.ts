import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import { nextBuild, rewrite } from '../../e2e/offline-builds.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { type Sites, journey } from './journey.ts';
import { startChromium } from './old-chromium.ts';
import { reduceSite } from './reduced-site.ts';
import { startWebKit } from './webkit.ts';
import { FULL_CONTENT } from '../../full-site.ts';

const NEWS = '这一句只在下一版里有';

/** The first entry of a collection. */
function firstOf(collection: string): { title: string; path: string } {
  const [file = ''] = readdirSync(join(FULL_CONTENT, collection)).sort();
  const { data } = parseFrontMatter(readFileSync(join(FULL_CONTENT, collection, file), 'utf8'));
  return { title: String(data['title']), path: `${collection}/${String(data['slug'])}/` };
}

const answer = firstOf('rights');
const other = firstOf('essays');

/** The current build and the next, each as `change` makes them. */
async function sitesOf(
  change: (folder: string) => Promise<void>,
  isReduced: boolean,
): Promise<Sites> {
  const now = await nextBuild(change);
  const next = await nextBuild(async (folder) => {
    await rewrite(folder, other.path, '<div class="prose">', `<div class="prose"><p>${NEWS}</p>`);
    await change(folder);
  });
  return { now, next, question: answer.title, answer, other, news: NEWS, isReduced };
}

let engine: Engine | undefined;
let whole: Sites;
let reduced: Sites;

beforeAll(async () => {
  whole = await sitesOf(() => Promise.resolve(), false);
  reduced = await sitesOf(reduceSite, true);
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});
afterAll(async () => {
  for (const { now, next } of [whole, reduced]) {
    await rm(now, { recursive: true });
    await rm(next, { recursive: true });
  }
});

describe('a reader’s first visit, from home to reading without a network', () => {
  test('in Chromium 90', async () => {
    engine = await startChromium();
    await journey(engine, whole);
  });

  test('in Firefox', async () => {
    engine = await startFirefox();
    await journey(engine, whole);
  });

  test('in Firefox with nothing that browsers of the floor lack', async () => {
    engine = await startFirefox();
    await journey(engine, reduced);
  });

  test('in WebKit', async () => {
    engine = await startWebKit();
    await journey(engine, whole);
  });

  test('in WebKit with nothing that browsers of the floor lack', async () => {
    engine = await startWebKit();
    await journey(engine, reduced);
  });
});
