import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { unpackArchive } from '../../e2e/unpacked-archive.ts';
import { type Engine, until } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startChromium } from './old-chromium.ts';
import { startWebKit } from './webkit.ts';

const ENGINES = {
  'Chromium 90': () => startChromium(),
  Firefox: startFirefox,
  WebKit: startWebKit,
} as const;

let archive: Awaited<ReturnType<typeof unpackArchive>>;
let engine: Engine | undefined;

beforeAll(async () => {
  archive = await unpackArchive();
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});
afterAll(() => archive.remove());

describe('the archive, opened from a folder', () => {
  test.each(Object.entries(ENGINES))(
    'in %s: home, a question, results, an entry',
    async (_name, start) => {
      engine = await start();
      await engine.open(archive.address('index.html'));
      await engine.click('#ask');
      await engine.type('会费');
      await until(
        engine,
        'suggestions',
        () => document.querySelectorAll('.suggestions [role="option"]').length > 1,
      );
      await engine.press('Enter');
      const title = await until(engine, 'results', () => {
        const links = document.querySelectorAll<HTMLElement>('#search-results a');
        return links.length > 1 ? links[0]?.innerText : undefined;
      });
      await engine.click('#search-results a', title);
      await until(
        engine,
        `entry “${title}”`,
        (words) => document.querySelector('h1')?.textContent?.trim() === words,
        title,
      );
    },
  );
});
