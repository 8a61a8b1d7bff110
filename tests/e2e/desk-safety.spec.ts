import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, test } from './desk-test.ts';

const DATED = `---
# 合唱团自己维护
title: "2026-01-02"
slug: dated   # 不要改
kind: news
summary: '一句话。'
author: "007"
publishDate: 2026-11-10

tags: [ 活动,  会员服务 ]
---
---

正文第一行是横线。
`;

test('改了又改回来再存：文件一个字节也不变；只改摘要：别处一个字节也不变', async ({
  desk,
  server,
}) => {
  await writeFile(join(server.root, 'essays/dated.md'), DATED);
  await desk.openEntry('文苑与要闻', '2026-01-02');
  await expect(desk.field('作者')).toHaveValue('007');
  await desk.fill('摘要', '改一下。');
  await desk.save();
  expect(await read(server, 'essays/dated.md')).toBe(DATED.replace('一句话。', '改一下。'));
  await desk.fill('摘要', '一句话。');
  await desk.save();
  expect(await read(server, 'essays/dated.md')).toBe(DATED);
});
