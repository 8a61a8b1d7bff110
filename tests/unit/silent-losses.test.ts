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

/** Whether a text that an editor wrote is neither on the page nor reported. */
async function isLost(body: string, words: string): Promise<boolean> {
  if (readBody(body).findings.length > 0) return false;
  return !(await render(body)).replaceAll(/<[^>]*>/g, '').includes(words);
}

describe('what an editor wrote is on the page or reported', () => {
  test.each([
    ['unused link definition', '正文。\n\n[来源甲]: https://www.gov.cn/\n\n尾。', '来源甲'],
    ['duplicate link definition', '[甲]\n\n[甲]: /a/\n[甲]: /b/ "乙"\n', '乙'],
    ['braces on a block that takes none', ':::步骤{第一步="问学校"}\n1. 问区里\n:::', '问学校'],
    ['unknown attribute of a block', ':::提示{title="重要通知"}\n正文。\n:::', '重要通知'],
    ['unknown kind of a block', ':::提示{kind="警告"}\n正文。\n:::', '警告'],
    [
      'embedded video',
      '前。\n\n<iframe src="https://player.example.cn/1">看录像</iframe>\n\n尾。',
      '看录像',
    ],
    ['video without text', '前。<video src="https://a.example.cn/1.mp4"></video>尾。', '1.mp4'],
    ['text for no script', '前。<noscript>请打电话</noscript>尾。', '请打电话'],
    ['template', '前。<template>周三下午</template>尾。', '周三下午'],
  ])('%s', async (_, body, words) => {
    expect(await isLost(body, words)).toBe(false);
  });
});

test('reports nothing for comments and well-formed blocks', () => {
  const body =
    '[//]: # (给自己看的)\n\n:::提示{kind="caution"}\n一\n:::\n\n:::提示{kind=""}\n二\n:::\n\n[甲]\n\n[甲]: /contact/\n';
  expect(readBody(body).findings).toEqual([]);
});

test('the time to parse a file of many fields grows only with its length', () => {
  const cost = (fields: number) => {
    const text = Array.from({ length: fields }, (_, index) => `k${index}: 1`).join('\n');
    const { user } = process.threadCpuUsage();
    parseYaml(text);
    return (process.threadCpuUsage().user - user) / 1000;
  };
  cost(16_000);
  // A collection of garbage, or a neighbour on the core, adds to any single one.
  let least = Infinity;
  for (let attempt = 0; attempt < 8 && least >= 3; attempt += 1) {
    const once = cost(8000);
    least = Math.min(least, cost(16_000) / Math.max(once, 100));
  }
  expect(least).toBeLessThan(3);
});

describe('unreadable items in the content folder', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('a file name that is not UTF-8 does not keep the other files from being read', async () => {
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

  test('reading does not wait for a pipe', async () => {
    folder = await mkdtemp(join(tmpdir(), 'red-candle-pipes-'));
    const pipe = join(folder, 'a.md');
    execFileSync('mkfifo', [pipe]);
    const read = readContentFiles(folder).then(
      () => 'read',
      () => 'read',
    );
    const opened = writeFile(pipe, '').then(() => 'waited for a writer');
    const first = await Promise.race([read, opened]);
    // Unblocks the writer if nobody reads.
    const reader = await open(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    await opened;
    await reader.close();
    expect(first).toBe('read');
  });
});
