import type { BrowserContextOptions, Page } from '@playwright/test';
import { paragraph } from '../unit/privacy/office-kit.ts';
import { commentedDocx } from '../unit/privacy/package-kit.ts';
import { MOVED, MOVED_DRAFT, openFormer, readingRoom } from './moved-in.ts';

/** A picture of the documentation. */
export interface Shot {
  name: string;
  /** Path below the site's address. */
  path: string;
  context?: BrowserContextOptions;
  /** Waits for, or sets up, the state that the picture shows. */
  prepare?: (page: Page) => Promise<void>;
}

/** The window of a school's PC. */
export const SCHOOL_PC = { viewport: { width: 1366, height: 768 } };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };

const MEDIUM = { viewport: { width: 1000, height: 800 } };
const TALL = { viewport: { width: 1366, height: 900 } };

/** A page of a former site with one of its two pictures. */
async function importPage(page: Page): Promise<void> {
  const html = `<meta charset="utf-8"><title>图书室的周五 - 旧网站</title><div class="nav">首页</div><div id="zoom"><h1>图书室的周五</h1><p>发布时间：2019-04-12</p><p><img src="图书室的周五_files/a.png" alt="图书室的窗边"></p><p>周五下午四点，十二位老师在图书室读书，每人带来一本，讲三分钟。</p><h2>下一次</h2><p>四月二十六日，还在图书室，带一本今年读过的书。</p><p><img src="图书室的周五_files/b.png" alt="合影"></p></div>`;
  const png = await readingRoom();
  await page.getByLabel('选文件').setInputFiles(
    [
      { name: '图书室的周五.html', mimeType: 'text/html', buffer: Buffer.from(html) },
      { name: 'a.png', mimeType: 'image/png', buffer: png },
    ],
    { timeout: 60_000 },
  );
  await page.getByRole('button', { name: '放进编辑表单' }).waitFor({ timeout: 60_000 });
}

/** The pictures of `docs/images/`, by their files' names. */
export const SHOTS: readonly Shot[] = [
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
  { name: 'desk-import', path: 'admin/#/import', context: TALL, prepare: importPage },
  { name: 'moving-in-before', path: '', context: MEDIUM, prepare: openFormer },
  { name: 'moving-in-after', path: `essays/${MOVED}/`, context: MEDIUM },
  {
    name: 'moving-in-draft',
    path: `admin/#/collections/essays/entries/${MOVED_DRAFT}`,
    prepare: (page) => page.getByRole('switch', { name: /^草稿/ }).waitFor({ timeout: 60_000 }),
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
export const SLIPS = `---
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
