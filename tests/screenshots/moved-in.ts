import type { Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { openSource } from '../../src/import/open-source.ts';
import { runImport } from '../../src/import/run-import.ts';
import { gbk } from '../unit/import/gbk.ts';

/** The reading room on a Friday. */
export const readingRoom = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><rect width="800" height="450" fill="#f3e4cf"/><rect x="80" y="60" width="240" height="330" fill="#cfe0ea"/><rect x="380" y="150" width="40" height="240" fill="#a3271f"/><rect x="430" y="120" width="50" height="270" fill="#5a4e46"/><rect x="490" y="170" width="36" height="220" fill="#8a6d3b"/><rect x="40" y="390" width="720" height="16" fill="#6b4f3a"/></svg>',
    ),
  )
    .png()
    .toBuffer();

/** A page as schools had them in 2014: tables, GBK, menus around a small article. */
const page = (title: string, text: string) =>
  gbk(
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title} - 旧工会网</title></head><body bgcolor="#b30000" style="font-family:SimSun,serif;font-size:14px"><table width="960" align="center" bgcolor="#ffffff" cellpadding="0" cellspacing="0"><tr><td colspan="2" bgcolor="#d9251d" style="padding:18px"><font color="#ffff66" size="6"><b>旧工会网</b></font></td></tr><tr><td colspan="2" bgcolor="#ffe9a8" class="nav" style="padding:6px">首页 | 工会动态 | 通知公告 | 下载中心 | 领导信箱</td></tr><tr><td width="190" valign="top" class="sidebar" style="padding:12px;border-right:1px solid #d9251d"><b>友情链接</b><br><br>教育局<br><br>总工会<br><br>少年宫</td><td valign="top" style="padding:18px"><div id="zoom"><h1 style="text-align:center;color:#d9251d;font-size:20px">${title}</h1><p align="center"><font color="#999999">发布时间：2014-04-12</font></p>${text}</div></td></tr><tr><td colspan="2" bgcolor="#ffe9a8" align="center" class="footer" style="padding:8px">您是第 00012345 位访客</td></tr></table></body></html>`,
  );

const FRIDAY = page(
  '图书室的周五',
  '<p style="text-indent:2em">&nbsp;&nbsp;周五下午四点，十二位老师在图书室读书，每人带来一本，讲三分钟。</p><p align="center"><img src="a.png" width="420" alt="图书室的窗边"></p><p style="text-indent:2em"><font size="4"><b>下一次</b></font></p><p style="text-indent:2em">四月二十六日，还在图书室，带一本今年读过的书。</p>',
);
const HILL = page(
  '登山活动记',
  '<p>四月十九日，三十位老师登上北山。</p><p><img src="lost.jpg" alt="山顶合影"></p><p>下山后在山脚的茶室坐了一会儿。</p>',
);

/** Moves a former site into a content folder; one of its two articles lacks a picture. */
export async function moveIn(root: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-former-'));
  const files = {
    'news/show.asp@id=12.html': FRIDAY,
    'news/show.asp@id=13.html': HILL,
    'news/a.png': await readingRoom(),
  };
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const nobody = () => undefined;
  await runImport(await openSource(folder, { folders: [], origins: [] }), {
    ...{ root, apply: true, tell: nobody, progress: nobody },
    defaults: { author: '宣传组', kind: 'article' },
  });
  await rm(folder, { recursive: true });
}

export const MOVED = 'tu-shu-shi-de-zhou-wu';
export const MOVED_DRAFT = 'deng-shan-huo-dong-ji';

/** Shows the page as the former site did. */
export async function openFormer(browser: Page): Promise<void> {
  const png = await readingRoom();
  await browser.route('http://old.example/**', (route) =>
    route.fulfill(
      route.request().url().endsWith('.png')
        ? { contentType: 'image/png', body: png }
        : { contentType: 'text/html', body: FRIDAY },
    ),
  );
  await browser.goto('http://old.example/news/show.asp?id=12');
}
