import type { BlockEditorComponentOptions } from 'decap-cms-core';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BlockData, blockComponent } from '../../admin/decap/body/blocks.ts';
import { BLOCK_NAMES, isBlockName } from '../../src/markdown/blocks.ts';
import { FULL_CONTENT } from '../full-site.ts';

const components = new Map(BLOCK_NAMES.map((name) => [name, blockComponent(name)]));

/** As in Decap: at the start of a block, by the first component that matches. */
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
  test('all blocks of a whole site come back byte for byte', () => {
    const blocks = globSync(`${FULL_CONTENT}/*/*.md`).flatMap((file) =>
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
    [':::图集\n![甲](../media/a.jpg)\n\n  ![乙](../media/b.jpg "图注")\n:::'],
    [':::图集\n:::'],
    [':::折叠问答{question="能退吗？"}\n能。\n:::'],
    [':::附件{title="缺文件"}\n:::'],
  ])('%j comes back as it was', (markdown) => {
    expect(roundTrip(markdown)).toBe(markdown);
  });

  test('what is not ours is left alone', () => {
    for (const markdown of [
      ':::图表\n:::',
      ':::提示框\n一\n:::',
      ':::图集\n文字\n:::',
      '::: 提示\n:::',
      ':::提示\n没有结尾',
    ])
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

describe('filling in a block with a form', () => {
  const write = (name: (typeof BLOCK_NAMES)[number], data: object) =>
    components.get(name)?.toBlock(data);

  test.each([
    ['法条', { law: '', article: '', body: '' }, ''],
    ['法条', { law: 'trade-union-law', article: '', body: '原文' }, '原文'],
    ['附件', { file: '', title: '表', body: '' }, ''],
    ['图集', { pictures: '' }, ''],
    ['图集', { pictures: [{ alt: '没有图' }] }, ''],
    ['折叠问答', { question: ' ', body: '答' }, '答'],
  ] as const)('writes only the text of an incomplete “%s”: %j', (name, data, expected) => {
    expect(write(name, data)).toBe(expected);
    expect(components.get(name)?.warning(data as BlockData)).toMatch(/^还没/);
  });

  test.each([
    ['第２２条', '22', undefined],
    ['3（五）', '3(五)', undefined],
    ['二十二', '二十二', '“二十二”：应为条号，例如 43 或 3(五)。'],
  ])('the article number %s is written as %s', (article, written, warning) => {
    const data = { law: 'trade-union-law', article, body: '原文' };
    expect(write('法条', data)).toContain(`article="${written}"`);
    expect(components.get('法条')?.warning(data)).toBe(warning);
  });

  test('a gallery has each picture in a paragraph of its own', () => {
    const pictures = [
      { image: '../media/a.jpg', alt: '甲[1]', title: '' },
      { image: '../media/b (1).jpg', alt: '乙', title: '他说"好"' },
    ];
    expect(write('图集', { pictures })).toBe(
      ':::图集\n![甲1](../media/a.jpg)\n\n![乙](../media/b%20%281%29.jpg "他说”好”")\n:::',
    );
  });

  test('a gallery keeps the other picture when one is removed', () => {
    const gallery = components.get('图集');
    const match = gallery?.pattern.exec(':::图集\n![甲](a.jpg)\n![乙](b.jpg)\n:::');
    const data = match && (gallery?.fromBlock(match) as { pictures: { alt: string }[] });
    expect(data?.pictures).toHaveLength(2);
    data?.pictures.splice(0, 1);
    expect(gallery?.toBlock(data)).toBe(':::图集\n![乙](b.jpg)\n:::');
  });

  test('a block around another one has one more colon', () => {
    expect(write('提示', { body: ':::步骤\n1. 一\n:::' })).toBe(
      '::::提示\n:::步骤\n1. 一\n:::\n::::',
    );
  });

  test('quotes and line breaks in an attribute leave the first line valid', () => {
    expect(write('折叠问答', { question: '什么叫"会籍"\n？', body: '答' })).toBe(
      ':::折叠问答{question="什么叫”会籍” ？"}\n答\n:::',
    );
  });

  test.each([
    [
      '提示',
      { kind: 'caution', body: '**最要紧**的是[一年](/a/)。' },
      '提示：注意（醒目） · 最要紧的是一年。',
    ],
    ['法条', { law: 'trade-union-law', article: '22', body: '' }, '法条：第二十二条'],
    ['图集', { pictures: [{ image: 'a' }, {}] }, '图集：1 张图片'],
    [
      '折叠问答',
      { question: '能退吗？', body: '长'.repeat(60) },
      `折叠问答：能退吗？ · ${'长'.repeat(40)}……`,
    ],
    ['步骤', {}, '步骤'],
  ] as const)('a collapsed “%s” summarises its content', (name, data, expected) => {
    expect(components.get(name)?.describe(data as BlockData)).toBe(expected);
  });
});
