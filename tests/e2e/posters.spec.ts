import { violationsInBothSchemes } from './axe.ts';
import { readCode } from './read-code.ts';
import { KINDS, expect, test } from './site-page.ts';
import { FULL_CONTENT } from '../full-site.ts';
import { readSite, siteAddress } from '../../src/settings/read-settings.ts';

const { url: PUBLISHED } = siteAddress(readSite(FULL_CONTENT));
const published = (path: string) => new URL(path, PUBLISHED).href;
const posterOf = (path: string) => `/poster${path}`;
const INK = [1, 0.5];
/** CSS pixels of a millimetre on paper. */
const MM = 96 / 25.4;

test('从首页点三下：活动、海报、打印', async ({ watched: { page, errors } }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = '印了';
    };
  });
  await page.goto('/');
  await page
    .getByRole('region', { name: '近期活动和演出' })
    .locator('.card-title a')
    .first()
    .click();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('link', { name: '做成海报' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page).toHaveTitle('印了');
  expect(errors).toEqual([]);
});

for (const [kind, path] of Object.entries({
  活动: KINDS.活动,
  商户: KINDS.商户,
  权益问答: KINDS.权益问答,
  文书: KINDS.文书,
})) {
  test(`${kind}的海报：码在纸上至少25毫米，印淡一半也扫得出，是那一页的网址`, async ({ page }) => {
    await page.goto(posterOf(path));
    for (const paper of ['A4', 'A5']) {
      await page.emulateMedia({ media: 'screen' });
      await page.getByLabel(paper).check();
      await page.emulateMedia({ media: 'print' });
      const code = page.locator('.poster-code svg');
      const modules = Number(
        ((await code.getAttribute('viewBox')) ?? '').split(' ').at(-1) ?? Number.NaN,
      );
      const { width } = (await code.boundingBox()) ?? { width: 0 };
      // Four modules of quiet zone on each side.
      expect((width * (modules - 8)) / modules / MM).toBeGreaterThanOrEqual(25);
      const png = await page.locator('.poster').screenshot();
      for (const ink of INK) expect(await readCode(png, ink)).toBe(published(path));
    }
  });
}

test('海报印出来是一张纸，大小是选的那种；商户先选A5', async ({ page }) => {
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  const sizeOf = (pdf: Buffer) =>
    /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/
      .exec(pdf.toString('latin1'))
      ?.slice(1)
      .map((points) => Math.round((Number(points) / 72) * 25.4));
  await page.goto(posterOf(KINDS.商户));
  await expect(page.getByLabel('A5')).toBeChecked();
  const small = await page.pdf({ preferCSSPageSize: true });
  expect([pages(small), sizeOf(small)]).toEqual([1, [148, 210]]);
  await page.getByLabel('A4').check();
  const large = await page.pdf({ preferCSSPageSize: true });
  expect([pages(large), sizeOf(large)]).toEqual([1, [210, 297]]);
});

test('两行的标题，末一行不剩一两个字', async ({ page }) => {
  await page.goto(posterOf(KINDS.文书));
  const widths = await page.locator('h1').evaluate((title) => {
    const range = document.createRange();
    range.selectNodeContents(title);
    return [...range.getClientRects()].map(({ width }) => width);
  });
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 2);
});

test('最长的标题和简介也放得下，手机上不用左右滚动', async ({ page }) => {
  await page.goto(posterOf(KINDS.活动));
  await page.evaluate(() => {
    const fill = (selector: string, length: number) => {
      const element = document.querySelector(selector);
      if (element) element.textContent = '会'.repeat(length);
    };
    fill('h1', 40);
    document.querySelector('h1')?.classList.add('long');
    fill('.poster-text', 160);
  });
  const foot = await page.locator('.poster-foot').boundingBox();
  const sheet = await page.locator('.poster').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(
    (sheet?.y ?? 0) + (sheet?.height ?? 0),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('海报没有无障碍问题，浅色、深色都是', async ({ page }) => {
  await page.goto(posterOf(KINDS.商户));
  expect(await violationsInBothSchemes(page)).toEqual([]);
});

test.describe('印出来', () => {
  // Paper has more dots than a screen.
  test.use({ deviceScaleFactor: 2 });

  test('每一页印出来，最下面有网址和码，扫得出；不印就不取', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/qr.svg')) asked.push(request.url());
    });
    for (const path of [KINDS.首页, KINDS.权益问答, KINDS.权益按主题, KINDS.法规, KINDS.会费]) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-script', 'started');
      expect(asked).toEqual([]);
      const code = page.waitForResponse(/\/qr\.svg$/);
      await page.pdf();
      expect((await code).ok()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      const foot = page.locator('.print-address');
      await expect(foot).toHaveText(published(path));
      await expect
        .poll(async () => readCode(await foot.screenshot(), 0.5), { message: path })
        .toBe(published(path));
      asked.length = 0;
    }
  });
});
