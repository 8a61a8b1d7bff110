import type { BlockEditorComponentOptions } from 'decap-cms-core';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockComponent } from '../../admin/markdown/blocks.ts';
import { fragileParts, safeMode } from '../../admin/markdown/fragile.ts';
import { BLOCK_NAMES, isBlockName } from '../../src/markdown/blocks.ts';

const components = new Map(BLOCK_NAMES.map((name) => [name, blockComponent(name)]));

/** As Decap does it: at the start of a block, by the first component that matches. */
function roundTrip(markdown: string): string {
  const component = [...components.values()].find(({ pattern }) => pattern.test(markdown));
  return component ? rewrite(component, markdown) : markdown;
}

function rewrite(
  { pattern, fromBlock, toBlock }: BlockEditorComponentOptions,
  markdown: string,
): string {
  const match = pattern.exec(markdown);
  return match ? markdown.replace(match[0], () => toBlock(fromBlock(match))) : markdown;
}

describe('blocks in the body editor', () => {
  test('all of the site’s content comes back byte for byte', () => {
    const blocks = globSync('content/*/*.md').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^:::[^\s{]+[\s\S]*?\n:::$/gm)].map(
        ([block]) => block,
      ),
    );
    expect(blocks.length).toBeGreaterThan(50);
    for (const block of blocks) expect(roundTrip(block)).toBe(block);
  });

  test.each([
    [':::提示\n\n带空行\n\n:::'],
    [':::提示[说明]{kind="caution" id=x}\n正文\n:::'],
    ['::::提示\n:::步骤\n1. 一\n:::\n::::'],
    [':::法条{law="trade-union-law" article="3(五)"}\n:::'],
    [':::步骤\n1. 一\n:::\n\n后面的段落'],
  ])('%j comes back as it was', (markdown) => {
    expect(roundTrip(markdown)).toBe(markdown);
  });

  test('what is not ours is left alone', () => {
    for (const markdown of [':::图集\n:::', '::: 提示\n:::', ':::提示\n没有结尾'])
      expect(roundTrip(markdown)).toBe(markdown);
  });

  test('a changed attribute is written anew', () => {
    const law = components.get('法条');
    const match = law?.pattern.exec(':::法条{law="trade-union-law" article="3"}\n原文\n:::');
    const data = { ...(match && (law?.fromBlock(match) as Record<string, string>)), article: '4' };
    expect(law?.toBlock(data)).toBe(':::法条{law="trade-union-law" article="4"}\n原文\n:::');
  });

  test('a new block is written as the site reads it', () => {
    expect(components.get('提示')?.toBlock({ kind: 'caution', body: '小心' })).toBe(
      ':::提示{kind="caution"}\n小心\n:::',
    );
    expect(BLOCK_NAMES.every(isBlockName)).toBe(true);
  });
});

describe('bodies that rich text would damage', () => {
  test.each([
    ['句子[^1]\n\n[^1]: 注', '脚注'],
    ['- [ ] 要带的\n- [x] 带了', '勾选清单'],
    ['| a | b |\n| :-- | --: |\n| 1 | 2 |', '对齐的表格'],
    ['| a \\| b |\n| --- |', '含竖线的表格'],
    ['~旧~', '单波浪线'],
    ['---\n\n正文', '开头的分隔线'],
    ['<div>x</div>', 'HTML'],
  ])('%j opens as source', (markdown, name) => {
    expect(fragileParts(markdown)).toEqual([name]);
    expect(safeMode(markdown, 'rich_text')).toBe('raw');
  });

  test.each([
    ['## 标题\n\n- 一\n- 二\n\n**工会。**会员'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |'],
    [':::步骤\n1. 一\n:::'],
    ['~~删去~~ 10~20 元'],
    ['<https://example.cn/>'],
    ['```\n[^1]: 代码里的\n```'],
    [undefined],
  ])('%j stays rich', (markdown) => {
    expect(safeMode(markdown, 'rich_text')).toBe('rich_text');
  });
});
