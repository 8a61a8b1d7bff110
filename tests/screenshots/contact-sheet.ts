import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { KINDS } from '../page-kinds.ts';

type Kind = keyof typeof KINDS;

/** Pages that show more than their first state once something is asked. */
const ASKED: Readonly<Partial<Record<Kind, string>>> = { 搜索: '/search/#q=产假' };

interface View {
  name: string;
  label: string;
  /** Width of its pictures in the sheet, in CSS pixels. */
  width: number;
  context: BrowserContextOptions;
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desk = { viewport: { width: 1366, height: 768 } };

const VIEWS: readonly View[] = (['light', 'dark'] as const).flatMap((colorScheme) => {
  const scheme = colorScheme === 'light' ? '浅色' : '深色';
  return [
    {
      name: `phone-${colorScheme}`,
      label: `手机，${scheme}`,
      width: 195,
      context: { ...phone, colorScheme },
    },
    {
      name: `desk-${colorScheme}`,
      label: `电脑，${scheme}`,
      width: 455,
      context: { ...desk, colorScheme },
    },
  ];
});

/** Longer pages are cut. */
const MOST_PIXELS = 4000;
const WEBP_QUALITY = 60;

/**
 * Draws every kind of page on a phone and on a school's PC, light and dark, into one HTML page for
 * review. Gives its path.
 *
 * @param url the site's address, ending with a slash
 */
export async function drawContactSheet(
  browser: Browser,
  url: string,
  folder: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const { name, context } of VIEWS) {
    const here = await browser.newContext({
      ...context,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    try {
      const page = await here.newPage();
      for (const [index, kind] of kinds.entries()) {
        const picture = await draw(page, url, kind);
        await writeFile(join(folder, fileOf(index, name)), picture);
      }
    } finally {
      await here.close();
    }
  }
  const sheet = join(folder, 'index.html');
  await writeFile(sheet, toHtml());
  return sheet;
}

const kinds = Object.keys(KINDS) as Kind[];
const fileOf = (index: number, view: string) => `${String(index).padStart(2, '0')}-${view}.webp`;

async function draw(page: Page, url: string, kind: Kind): Promise<Buffer> {
  const path = ASKED[kind] ?? KINDS[kind];
  const response = await page.goto(url + path.slice(1));
  if (response && !response.ok() && kind !== '找不到')
    throw new Error(`found no page at ${path}; expected one of the kind ${kind}`);
  if (ASKED[kind] !== undefined) await page.locator('#search-results li').first().waitFor();
  await showPictures(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const png = await page.screenshot({
    fullPage: true,
    animations: 'disabled',
    clip: {
      x: 0,
      y: 0,
      width: page.viewportSize()?.width ?? 0,
      height: Math.min(height, MOST_PIXELS),
    },
  });
  return sharp(png).webp({ quality: WEBP_QUALITY }).toBuffer();
}

/** Loads the pictures that wait until they are scrolled to. */
async function showPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    // One that cannot be decoded is drawn as a reader sees it.
    await Promise.allSettled([...document.images].map((image) => image.decode()));
  });
}

function toHtml(): string {
  const head = VIEWS.map(({ label }) => `<th>${label}</th>`).join('');
  const rows = kinds.map((kind, index) => {
    const cells = VIEWS.map(({ name, label, width }) => {
      const file = fileOf(index, name);
      return `<td><a href="${file}"><img src="${file}" width="${width}" alt="${kind}，${label}" loading="lazy"></a></td>`;
    });
    return `<tr><th>${kind}<br>${KINDS[kind]}</th>${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<title>各类网页</title>
<style>td, th { padding: 8px; vertical-align: top; text-align: left; }</style>
<table><thead><tr><th></th>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</html>
`;
}
