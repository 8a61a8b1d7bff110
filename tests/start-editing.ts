import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FULL_CONTENT } from './full-site.ts';

/** `npm start` over a copy of the content, for tests that edit. */
const copy = resolve('.cache/editing-content');
await rm(copy, { recursive: true, force: true });
await cp(FULL_CONTENT, copy, { recursive: true });
// The server must start although an editor left two files broken.
const essay = await readFile(`${copy}/essays/better-rights.md`, 'utf8');
await writeFile(`${copy}/essays/unclosed.md`, '---\ntitle: "没有写完\n---\n');
await writeFile(
  `${copy}/essays/dateless.md`,
  essay
    .replace('slug: better-rights', 'slug: dateless')
    .replace(/^publishDate: .*$/m, 'publishDate: 某日'),
);
// A separate text with a block of law, for the test that renames the law.
await writeFile(
  `${copy}/essays/law-block.md`,
  `---
title: 一条法条
slug: law-block
kind: article
summary: 测试用的文章，正文里只有一条法条。
author: 测试
publishDate: 2026-10-26
---

:::法条{law="trade-union-law" article="13"}
测试用的一条。
:::
`,
);
// Symbolic links to files outside the content, which somebody else may have pushed.
const outside = resolve('.cache/editing-outside.md');
await writeFile(outside, essay.replace('slug: better-rights', 'slug: linked-essay'));
await symlink(outside, `${copy}/essays/linked-essay.md`);
await symlink(resolve('package.json'), `${copy}/media/linked.pdf`);
process.env['RED_CANDLE_CONTENT'] = copy;
await import('../scripts/start.ts');
