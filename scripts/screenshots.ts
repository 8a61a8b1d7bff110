import { type Browser, chromium } from '@playwright/test';
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { orUsage, readNames } from '../src/system/command-line.ts';
import { QUIET_FLAGS, browserPath } from '../tests/browser.ts';
import { drawContactSheet } from '../tests/screenshots/contact-sheet.ts';
import { SCHOOL_PC, SHOTS, SLIPS, type Shot } from '../tests/screenshots/shots.ts';
import { moveIn } from '../tests/screenshots/moved-in.ts';
import { startSite } from '../tests/screenshots/start-site.ts';

/**
 * `npm run docs:screenshots`: the pictures of the documentation, and a contact sheet of all kinds of pages for review
 * (`.cache/contact-sheet/index.html`), taken from `npm start` over a copy of the content. Usage:
 * node scripts/screenshots.ts [name …] (without names: all).
 */
const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'images');
const SHEET = 'contact-sheet';
const MAX_BYTES = 250_000;

async function take(browser: Browser, url: string, shot: Shot): Promise<Buffer> {
  const { path, context = SCHOOL_PC, prepare } = shot;
  const here = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...context,
  });
  try {
    const page = await here.newPage();
    await page.goto(url + path);
    await prepare?.(page);
    // Pictures are rendered on request here; Vite's own connection stays open and does not count.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await here.close();
  }
}

/** A PNG with a palette, with as many colours as fit below the size limit. */
async function compress(png: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64]) {
    const small = await sharp(png).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (small.length < MAX_BYTES) return small;
  }
  throw new Error(
    `found a picture over ${MAX_BYTES} bytes at 64 colours; expected a smaller window`,
  );
}

async function run(names: readonly string[]): Promise<void> {
  const isAsked = (name: string) => names.length === 0 || names.includes(name);
  const content = await mkdtemp(join(tmpdir(), 'red-candle-screenshots-'));
  await cp(join(ROOT, 'content'), content, { recursive: true });
  await writeFile(join(content, 'essays', 'slips.md'), SLIPS);
  await moveIn(content);
  await mkdir(FOLDER, { recursive: true });
  const site = await startSite(content);
  const browser = await chromium.launch({ executablePath: browserPath(), args: QUIET_FLAGS });
  try {
    for (const shot of SHOTS) {
      if (!isAsked(shot.name)) continue;
      const file = join(FOLDER, `${shot.name}.png`);
      await writeFile(file, await compress(await take(browser, site.url, shot)));
      console.log(`docs/images/${shot.name}.png ${Math.round((await stat(file)).size / 1024)} kB`);
    }
    if (isAsked(SHEET)) {
      console.log(await drawContactSheet(browser, site.url, join(ROOT, '.cache', SHEET)));
    }
  } finally {
    await browser.close();
    site.process.kill();
    await rm(content, { recursive: true, force: true });
  }
}

await run(orUsage(() => readNames([...SHOTS.map(({ name }) => name), SHEET])));
