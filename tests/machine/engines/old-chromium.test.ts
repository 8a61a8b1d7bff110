import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { type Host, says, startHost } from '../../e2e/offline-host.ts';
import { type Engine, shows, until } from './engine.ts';
import { startChromium } from './old-chromium.ts';
import { FULL_SITE } from '../../full-site.ts';

const FAILED = '脚本没有启动';

let host: Host;
let engine: Engine | undefined;

beforeAll(async () => {
  host = await startHost(FULL_SITE);
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});
afterAll(() => host.close());

/** The text that readers see. */
const textOf = (browser: Engine) => browser.run(() => document.body.innerText);

describe('where the scripts of pages are not understood', () => {
  const pages = [
    ['', '红烛', undefined],
    ['rights/', '权益指南', undefined],
    ['search/', '权益指南', '搜索要用到脚本'],
    ['saved/', '我的收藏', '脚本'],
    ['offline/', '离线阅读', '选择和下载要用到脚本'],
  ] as const;

  test.each(pages)('/%s is readable, and says what does not work', async (path, words, note) => {
    engine = await startChromium(88);
    const broken = await startHost(FULL_SITE);
    try {
      await engine.open(broken.url + path);
      const own = await scriptsOf(engine);
      expect(own).not.toEqual([]);
      for (const script of own) broken.answer(script, says(200, 'let a = #;', 'text/javascript'));
      await engine.open(`${broken.url}${path}?again`);
      await shows(engine, FAILED);
      const text = await textOf(engine);
      expect(text).toContain(words);
      if (note !== undefined) expect(text).toContain(note);
      expect(await claims(engine)).toEqual([]);
    } finally {
      await broken.close();
    }
  });
});

/** The modules of the open page. */
const scriptsOf = (browser: Engine) =>
  browser.run(() =>
    Array.from(
      document.querySelectorAll<HTMLScriptElement>('script[type="module"]'),
      ({ src }) => new URL(src).pathname,
    ),
  );

/** Elements that would claim to work: boxes and controls of features that need the scripts. */
const claims = (browser: Engine) =>
  browser.run(() =>
    ['[data-action]', '#offline', '#search', '[role="combobox"]'].filter((selector) =>
      Array.from(document.querySelectorAll(selector)).some(
        (element) => element.getClientRects().length > 0,
      ),
    ),
  );

test('in Chromium 88 the scripts start, and the page says nothing of a failure', async () => {
  engine = await startChromium(88);
  await engine.open(`${host.url}search/?q=${encodeURIComponent('会费')}`);
  await until(engine, 'results', () => document.querySelector('#search-results li') !== null);
  expect(await textOf(engine)).not.toContain(FAILED);
});

describe('in Chromium 90', () => {
  const search = `search/?q=${encodeURIComponent('会费')}`;
  const resultsOf = (browser: Engine) =>
    until(browser, 'results', () => document.querySelector('#search-results li') !== null);
  const isShown = (selector: string) =>
    (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;

  test('a question in the address leads to results', async () => {
    engine = await startChromium();
    await engine.open(host.url + search);
    await resultsOf(engine);
    expect(await engine.run(() => document.querySelector<HTMLInputElement>('#query')?.value)).toBe(
      '会费',
    );
  });

  test('without scripts, the search page says that they are wanted', async () => {
    engine = await startChromium(90, { javaScriptEnabled: false });
    await engine.open(host.url + search);
    await shows(engine, '搜索要用到脚本');
    expect(await engine.run(isShown, '#search')).toBe(false);
  });

  test('filters, which have no place of their own without container queries, open by the button', async () => {
    engine = await startChromium();
    await engine.open(host.url + search);
    await resultsOf(engine);
    expect(await engine.run(isShown, '#search-filters')).toBe(false);
    await engine.click('#search-filter-toggle');
    expect(await engine.run(isShown, '#search-filters')).toBe(true);
    expect(await engine.run(isShown, '#facet-collection')).toBe(true);
  });
});
