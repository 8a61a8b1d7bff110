import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readBody } from '../../src/check/body.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { parseYaml } from '../../src/content-format/front-matter.ts';
import { render } from './markdown-kit.ts';

/** What an editor wrote either stands on the page or is told of. */
async function isLost(body: string, words: string): Promise<boolean> {
  if (readBody(body).findings.length > 0) return false;
  return !(await render(body)).replaceAll(/<[^>]*>/g, '').includes(words);
}

describe('写了的字，要么在网页上，要么被指出来', () => {
  test.each([
    ['没有用到的链接定义', '正文。\n\n[来源甲]: https://www.gov.cn/\n\n尾。', '来源甲'],
    ['写了两次的链接定义', '[甲]\n\n[甲]: /a/\n[甲]: /b/ "乙"\n', '乙'],
    ['不带花括号的块写了花括号', ':::步骤{第一步="问学校"}\n1. 问区里\n:::', '问学校'],
    ['块里不认识的项', ':::提示{title="重要通知"}\n正文。\n:::', '重要通知'],
    ['块里写错的种类', ':::提示{kind="警告"}\n正文。\n:::', '警告'],
    [
      '嵌进来的视频',
      '前。\n\n<iframe src="https://player.example.cn/1">看录像</iframe>\n\n尾。',
      '看录像',
    ],
    ['没有文字的视频', '前。<video src="https://a.example.cn/1.mp4"></video>尾。', '1.mp4'],
    ['不支持脚本时的话', '前。<noscript>请打电话</noscript>尾。', '请打电话'],
    ['模板', '前。<template>周三下午</template>尾。', '周三下午'],
  ])('%s', async (_, body, words) => {
    expect(await isLost(body, words)).toBe(false);
  });
});

test('作注释用的写法、写对的块，不必说', () => {
  const body =
    '[//]: # (给自己看的)\n\n:::提示{kind="caution"}\n一\n:::\n\n:::提示{kind=""}\n二\n:::\n\n[甲]\n\n[甲]: /contact/\n';
  expect(readBody(body).findings).toEqual([]);
});

test('字段再多，读一个文件的时间也只随长度增长', () => {
  const cost = (fields: number) => {
    const text = Array.from({ length: fields }, (_, index) => `k${index}: 1`).join('\n');
    const { user } = process.threadCpuUsage();
    parseYaml(text);
    return (process.threadCpuUsage().user - user) / 1000;
  };
  cost(2000);
  expect(cost(16_000) / Math.max(cost(8000), 100)).toBeLessThan(3);
});

describe('内容文件夹里读不了的东西', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('文件名不是 UTF-8：指出来，别的文件照样检查', async () => {
    folder = await mkdtemp(join(tmpdir(), 'red-candle-names-'));
    const name = Buffer.concat([
      Buffer.from(`${folder}/`),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from('.md'),
    ]);
    await writeFile(name, '---\n---\n');
    await writeFile(join(folder, 'a.md'), '---\n---\n');
    expect((await readContentFiles(folder)).map(({ path }) => path)).toContain('content/a.md');
  });

  test('管道：不等它', async () => {
    folder = await mkdtemp(join(tmpdir(), 'red-candle-pipes-'));
    const pipe = join(folder, 'a.md');
    execFileSync('mkfifo', [pipe]);
    const read = readContentFiles(folder).then(
      () => 'read',
      () => 'read',
    );
    const opened = writeFile(pipe, '').then(() => 'waited for a writer');
    const first = await Promise.race([read, opened]);
    // Lets the writer go on where nobody reads.
    const reader = await open(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    await opened;
    await reader.close();
    expect(first).toBe('read');
  });
});
