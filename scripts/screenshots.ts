import { type Browser, type BrowserContextOptions, type Page, chromium } from '@playwright/test';
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { orUsage, readNames } from '../src/system/command-line.ts';
import { QUIET_FLAGS, browserPath } from '../tests/browser.ts';
import { paragraph } from '../tests/unit/privacy/office-kit.ts';
import { commentedDocx } from '../tests/unit/privacy/package-kit.ts';

/**
 * `npm run docs:screenshots`: the pictures of the documentation, taken from `npm start` over a copy of the
 * content. Usage: node scripts/screenshots.ts [name …] (without names: all).
 */
const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'images');
const MAX_BYTES = 250_000;

interface Shot {
  name: string;
  /** Path below the site's address. */
  path: string;
  context?: BrowserContextOptions;
  /** Waits for, or sets up, the state that the picture shows. */
  prepare?: (page: Page) => Promise<void>;
}

const SCHOOL_PC = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

const SHOTS: readonly Shot[] = [
  { name: 'home', path: '', context: { viewport: { width: 1366, height: 1000 } } },
  { name: 'home-phone-dark', path: '', context: { ...PHONE, colorScheme: 'dark' } },
  {
    name: 'rights',
    path: 'rights/transfer-membership/',
    context: { viewport: { width: 1366, height: 1000 } },
  },
  {
    name: 'search',
    path: 'search/',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('会费');
      // The index is built after the server has started; the page loads it by itself.
      await page.locator('#search-results li').first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'desk-list',
    path: 'admin/#/collections/merchants',
    prepare: (page) => page.getByRole('link', { name: '新建商户' }).waitFor({ timeout: 60_000 }),
  },
  {
    name: 'desk-editor',
    path: 'admin/#/collections/rights/entries/transfer-membership',
    context: { viewport: { width: 1366, height: 900 } },
    prepare: async (page) => {
      const heading = page.frameLocator('#preview-pane').getByRole('heading', { level: 1 });
      await heading.waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'desk-phone',
    path: 'admin/#/collections/essays/entries/better-rights',
    context: PHONE,
    prepare: (page) => page.getByRole('textbox').first().waitFor({ timeout: 60_000 }),
  },
  {
    name: 'desk-health',
    path: 'admin/#/health',
    prepare: (page) => page.getByText('该看一眼').first().waitFor({ timeout: 60_000 }),
  },
  {
    name: 'desk-upload',
    path: 'admin/#/collections/merchants',
    prepare: async (page) => {
      await page.getByRole('button', { name: '图片和附件' }).click({ timeout: 60_000 });
      const changed = '<w:p><w:ins w:author="李老师"><w:r><w:t>改</w:t></w:r></w:ins></w:p>';
      const buffer = Buffer.from(commentedDocx(paragraph('联系人张伟 13812345678') + changed));
      const file = { name: '放假通知.docx', mimeType: 'application/octet-stream', buffer };
      await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: '照原样上传' }).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'desk-privacy',
    path: 'admin/#/collections/pages/new',
    context: { viewport: { width: 1366, height: 900 } },
    prepare: async (page) => {
      await page.getByLabel('标题').first().fill('填表须知', { timeout: 60_000 });
      await page.locator('[data-slate-editor]').first().click({ timeout: 60_000 });
      await page.keyboard.insertText('填写的样子：李老师，身份证号11010519491231002X。');
      await page.getByRole('button', { name: /^打上星号/ }).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'desk-repairs',
    path: 'admin/#/health',
    prepare: async (page) => {
      const button = page.getByRole('button', { name: /看看怎么改/ });
      await button.click({ timeout: 60_000 });
      await page.getByRole('button', { name: /^照这样改/ }).waitFor({ timeout: 60_000 });
    },
  },
];

/** Markdown with typical slips: what 内容体检 repairs. */
const SLIPS = `---
title: 春季疗休养怎么报名
slug: slips
kind: article
draft: true
summary: 从别处粘贴来的一篇，有几处会原样显示。
publishDate: 2026-11-20
---

##报名时间

每年三月，见 ** 报名表 ** 上的日期。

详见[报名须知](/rights/how-to-join/）。
`;

interface Server {
  /** The site's address, ending with a slash. */
  url: string;
  process: ChildProcess;
}

const START_MS = 60_000;
const SITE_LINE = /网站 Site\s+(\S+)/;

/** Starts `npm start` with `content`; if its port is taken it uses the next, so the address is read from its output. */
function startSite(content: string): Promise<Server> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, RED_CANDLE_CONTENT: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`start: no address within ${START_MS / 1000} s; it printed:\n${printed}`));
    }, START_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = SITE_LINE.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, process: child });
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`start: ended with ${code} before it was ready`));
    });
  });
}

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
  const content = await mkdtemp(join(tmpdir(), 'red-candle-screenshots-'));
  await cp(join(ROOT, 'content'), content, { recursive: true });
  await writeFile(join(content, 'essays', 'slips.md'), SLIPS);
  await mkdir(FOLDER, { recursive: true });
  const site = await startSite(content);
  const browser = await chromium.launch({ executablePath: browserPath(), args: QUIET_FLAGS });
  try {
    for (const shot of SHOTS) {
      if (names.length > 0 && !names.includes(shot.name)) continue;
      const file = join(FOLDER, `${shot.name}.png`);
      await writeFile(file, await compress(await take(browser, site.url, shot)));
      console.log(`docs/images/${shot.name}.png ${Math.round((await stat(file)).size / 1024)} kB`);
    }
  } finally {
    await browser.close();
    site.process.kill();
    await rm(content, { recursive: true, force: true });
  }
}

await run(orUsage(() => readNames(SHOTS.map(({ name }) => name))));
