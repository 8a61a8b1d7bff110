import type { Page } from '@playwright/test';
import { violationsInBothSchemes, wcagViolations } from './axe.ts';
import { watchShifts } from './shifts.ts';
import { KINDS, expect, test } from './site-page.ts';

const ALL_MODES = 'wide strong simple';
const MAIN_TARGETS =
  'nav a, main button, .text-size, .search-link, .actions a, .doors a, .card-title a, .choices a, .contents summary, .primary, main input:not([type=checkbox], [type=radio])';
const panel = (page: Page) => page.getByRole('group', { name: '大字版和文字大小' });
const opener = (page: Page) => page.getByRole('banner').locator('.text-size');
const choose = (page: Page, group: string, name: string) =>
  panel(page)
    .getByRole('group', { name: group, exact: true })
    .getByRole('button', { name, exact: true })
    .click();
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** As a reader has it who chose this before. */
const chosen = (page: Page, size: string, look: string) =>
  page.addInitScript(
    ([ownSize, ownLook]) => {
      localStorage.setItem('size /', ownSize);
      localStorage.setItem('look /', ownLook);
    },
    [size, look] as const,
  );

test.describe('“Aa”', () => {
  test('打开字号、行距、颜色、页面，接着看就收起来', async ({ page }) => {
    await page.goto('/rights/');
    await expect(panel(page)).toHaveCount(0);
    await opener(page).click();
    const large = panel(page).getByRole('button', { name: '特大' });
    await large.click();
    await expect(large).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
    await opener(page).click();
    await expect(large).toBeVisible();
    await page.getByRole('contentinfo').getByText('随身带着看').click();
    await expect(panel(page)).toBeHidden();
  });

  test('键盘也能用，读屏听得出按了没有', async ({ page }) => {
    await page.goto('/rights/');
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Tab');
    const edition = panel(page).getByRole('button', { name: '大字版' });
    await expect(edition).toBeFocused();
    await expect(edition).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('Space');
    await expect(edition).toHaveAttribute('aria-pressed', 'true');
    expect(await wcagViolations(page)).toEqual([]);
  });

  test('没有取到的时候，按了就是大字', async ({ page }) => {
    await page.route(/\/look-panel\.[^/]*\.js$/, (route) => route.abort());
    await page.goto('/rights/');
    await opener(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-size', 'large');
  });

  test('正文的“大字”和它一致', async ({ page }) => {
    await page.goto(KINDS.商户);
    await opener(page).click();
    await choose(page, '文字', '大');
    const large = page.locator('[data-action=size]');
    await expect(large).toHaveAttribute('aria-pressed', 'true');
    await choose(page, '文字', '标准');
    await expect(large).toHaveAttribute('aria-pressed', 'false');
  });

  test('没有选过的读者，不取大字版的脚本和样式', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/rights/');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
    expect(asked.filter((url) => /\/(?:modes|look-panel)\./.test(url))).toEqual([]);
  });
});

test.describe('一按“大字版”', () => {
  test('字大、行宽、黑白分明、页面简洁；换一页还在；再按变回来', async ({ page }) => {
    await page.goto(KINDS.商户);
    await expect(page.locator('.cover img')).toBeVisible();
    await opener(page).click();
    const edition = panel(page).getByRole('button', { name: '大字版' });
    await edition.click();
    await page.goto(KINDS.权益问答);
    const look = await page.locator('body').evaluate((body) => {
      const { fontSize, lineHeight, color, backgroundColor } = getComputedStyle(body);
      return { size: parseFloat(fontSize), lines: parseFloat(lineHeight), color, backgroundColor };
    });
    expect(look).toMatchObject({
      size: 24,
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    expect(look.lines / look.size).toBeGreaterThan(2);
    await page.goto(KINDS.商户);
    await expect(page.locator('.cover img')).toBeHidden();
    await opener(page).click();
    await edition.click();
    await expect(page.locator('.cover img')).toBeVisible();
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-look', /./);
    await expect(page.locator('html')).toHaveAttribute('data-size', '');
  });

  test('“最大”是30像素', async ({ page }) => {
    await page.goto(KINDS.权益问答);
    await opener(page).click();
    await choose(page, '文字', '最大');
    const size = () => page.locator('body').evaluate((body) => getComputedStyle(body).fontSize);
    expect(await size()).toBe('30px');
    await page.reload();
    expect(await size()).toBe('30px');
  });

  test('什么内容都不少：只收起图片、上一篇下一篇这些', async ({ page }) => {
    const words = () => page.locator('.prose').innerText();
    await page.goto(KINDS.权益问答);
    const before = await words();
    await chosen(page, 'huge', ALL_MODES);
    await page.reload();
    expect(await words()).toBe(before);
  });

  test('印出来和平常一样', async ({ page }) => {
    await chosen(page, 'huge', `${ALL_MODES} max`);
    await page.goto(KINDS.商户);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.cover img')).toBeVisible();
    const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(parseFloat(size)).toBeCloseTo((10.5 * 96) / 72, 1);
  });
});

test.describe('选了大字版的读者', () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}：没有无障碍问题，主要的按钮和链接至少60像素高`, async ({ page }) => {
      await chosen(page, 'huge', ALL_MODES);
      await page.goto(path);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      const low = await page.locator(MAIN_TARGETS).evaluateAll((elements) =>
        elements
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return width > 1 && height > 1 && height < 60;
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(low).toEqual([]);
    });
  }

  test('脚本来得晚也一点不跳，第一眼就是大字版', async ({ page }) => {
    await chosen(page, 'huge', ALL_MODES);
    for (const path of ['/', KINDS.权益问答, KINDS.商户, KINDS.演出]) {
      const shifted = await watchShifts(page);
      await page.route(/\/_astro\/.*\.js$/, async (route) => {
        await page.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint').length > 0,
        );
        await route.continue();
      });
      // What the first paint waits for: without the sheet the page would be painted in the usual look.
      await page.route(/\/modes\.[^/]*\.css$/, async (route) => {
        expect(
          await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length),
        ).toBe(0);
        await route.continue();
      });
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
      expect(await shifted(), path).toBe(0);
      await page.unrouteAll({ behavior: 'wait' });
    }
  });
});

test.describe('320像素宽', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [name, size, look, factor] of [
    ['标准字号放大到200%', '', '', 2],
    ['大字版', 'huge', ALL_MODES, 1],
    ['大字版，再放大到200%', 'huge', ALL_MODES, 2],
    ['大字版，最大', 'huge', `${ALL_MODES} max`, 1],
  ] as const) {
    test(`${name}：不用左右滚动`, async ({ page }) => {
      await chosen(page, size, look);
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(path);
        await page.evaluate((times) => {
          const root = document.documentElement;
          root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * times}px`;
        }, factor);
        expect.soft(await overflow(page), kind).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('朗读', () => {
  /** A device with these voices, which notes what it is asked to say and ends a sentence when the test says so. */
  async function withVoices(page: Page, voices: { lang: string; localService: boolean }[]) {
    await page.addInitScript((given) => {
      const spoken: SpeechSynthesisUtterance[] = [];
      Object.assign(window, { spoken });
      Object.defineProperty(window, 'speechSynthesis', {
        value: {
          getVoices: () => given,
          speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
          cancel: () => undefined,
        },
      });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    }, voices);
  }
  const said = (page: Page) =>
    page.evaluate(() =>
      (window as unknown as { spoken: SpeechSynthesisUtterance[] }).spoken.map(({ text }) => text),
    );
  const endSentence = (page: Page) =>
    page.evaluate(() => {
      const last = (window as unknown as { spoken: SpeechSynthesisUtterance[] }).spoken.at(-1);
      last?.onend?.(new Event('end') as SpeechSynthesisEvent);
    });
  const OWN = [{ lang: 'zh-CN', localService: true }];
  const begin = async (page: Page) => {
    await opener(page).click();
    await panel(page).getByRole('button', { name: '朗读这一页' }).click();
  };

  test('从题目读起，一句一句，读到的那句标出来', async ({ page }) => {
    await withVoices(page, OWN);
    await page.goto(KINDS.权益问答);
    await begin(page);
    const title = await page.locator('h1').innerText();
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map((range) => String(range)));
    await expect.poll(() => said(page)).not.toEqual([]);
    while (!(await said(page)).includes(title)) await endSentence(page);
    expect((await said(page)).length).toBeLessThan(4);
    expect(await marked()).toEqual([title]);
    const texts = [title];
    for (let count = 0; count < 6; count += 1) {
      await endSentence(page);
      texts.push((await said(page)).at(-1) ?? '');
    }
    expect(new Set(texts).size).toBe(7);
    const shown = (await page.locator('main').innerText()).replace(/\s/g, '');
    for (const text of texts) expect(shown).toContain(text.replace(/\s/g, ''));
  });

  test('暂停了不往下读，接着读还是这一句，不读了就收起来', async ({ page }) => {
    await withVoices(page, OWN);
    await page.goto(KINDS.权益问答);
    await begin(page);
    const bar = page.getByRole('region', { name: '朗读' });
    await endSentence(page);
    const at = (await said(page)).at(-1);
    await bar.getByRole('button', { name: '暂停' }).click();
    const count = (await said(page)).length;
    await endSentence(page);
    expect(await said(page)).toHaveLength(count);
    await bar.getByRole('button', { name: '接着读' }).click();
    expect(await said(page)).toHaveLength(count + 1);
    expect((await said(page)).at(-1)).toBe(at);
    expect(await wcagViolations(page)).toEqual([]);
    await bar.getByRole('button', { name: '不读了' }).click();
    await expect(bar).toHaveCount(0);
    expect(await page.evaluate(() => CSS.highlights.has('reading'))).toBe(false);
  });

  for (const [name, voices] of Object.entries({
    没有中文声音: [{ lang: 'en-US', localService: true }],
    只有要联网的声音: [{ lang: 'zh-CN', localService: false }],
  })) {
    test(`${name}：没有这个按钮`, async ({ page }) => {
      await withVoices(page, voices);
      await page.goto(KINDS.权益问答);
      await opener(page).click();
      await expect(panel(page).getByRole('button', { name: '最大' })).toBeVisible();
      await expect(page.getByRole('button', { name: '朗读这一页' })).toHaveCount(0);
    });
  }
});
