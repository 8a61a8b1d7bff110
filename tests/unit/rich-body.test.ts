import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { openBody } from '../../admin/decap/body/rich-body.ts';
import type { SlateNode } from '../../admin/decap/body/slate.ts';
import { deskComponents, openRich, paragraph, shownAs } from './body-kit.ts';
import { render } from './markdown-kit.ts';
import { RAW_SNIPPETS, RICH_SNIPPETS, SNIPPETS } from './body-snippets.ts';
import { FULL_CONTENT } from '../full-site.ts';

// Its serializers import the editor, and with it all of Decap's interface, for the components alone.
vi.mock('decap-cms-widget-markdown/dist/esm/MarkdownControl/index.js', () => ({
  getEditorComponents: () => deskComponents(),
}));

describe('opening a body', () => {
  test.each(SNIPPETS)('%j: stays verbatim unless it is changed itself', (markdown) => {
    const untouched = openRich(markdown);
    expect(untouched.write(untouched.nodes)).toBe(markdown);
    const { nodes, write } = openRich(`前一段。\n\n${markdown}\n\n后一段。\n`);
    expect(write([paragraph('改过。'), ...nodes.slice(1)])).toBe(
      `改过。\n\n${markdown}\n\n后一段。\n`,
    );
    expect(write([...nodes.slice(0, -1), paragraph('改过。')])).toBe(
      `前一段。\n\n${markdown}\n\n改过。\n`,
    );
  });

  test.each(RAW_SNIPPETS)('%j: is kept as a raw block labelled “%s”', (markdown, what) => {
    expect(openRich(markdown).nodes.map(shownAs)).toContain(what);
  });

  test.each(RICH_SNIPPETS)('%j: renders the same when rewritten as rich text', async (markdown) => {
    const { nodes, write } = openRich(markdown);
    expect(nodes.map(shownAs)).toEqual(nodes.map(() => 'rich'));
    // Nodes that the editor made itself carry nothing of the original text.
    const anew = openRich('').write(structuredClone(nodes));
    expect(await render(anew)).toBe(await render(markdown));
    expect(write(structuredClone(nodes))).toBe(markdown);
  });

  test('keeps every entry of the full site verbatim, with raw blocks for footnotes only', () => {
    for (const file of globSync(`${FULL_CONTENT}/*/*.md`)) {
      const { body } = parseFrontMatter(readFileSync(file, 'utf8'));
      const { nodes, write } = openRich(body);
      expect(write(nodes)).toBe(body);
      expect([...new Set(nodes.map(shownAs))].filter((kind) => kind !== 'rich').join()).toMatch(
        /^(?:脚注)?$/,
      );
    }
  });

  test.each([
    '产假98天〔女职工规定第七条〕。',
    '- 甲〔工会法第十二条第二款〕\n- 乙〔社会保险法第三十七条第（一）项〕',
    '| 一 |\n| --- |\n| 甲〔劳动合同法第四十二条、第四十五条〕 |',
  ])('law marks in %j: are rich text, and verbatim when another part is changed', (markdown) => {
    const { nodes, write } = openRich(`${markdown}\n\n后一段。\n`);
    expect(nodes.map(shownAs)).toEqual(nodes.map(() => 'rich'));
    expect(write([...nodes.slice(0, -1), paragraph('改过。')])).toBe(`${markdown}\n\n改过。\n`);
    const anew = openRich('').write(structuredClone(openRich(markdown).nodes));
    for (const mark of markdown.match(/〔[^〕]*〕/g) ?? []) expect(anew).toContain(mark);
  });

  test('keeps an unclosed block raw, with all that follows it', () => {
    const { nodes, write } = openRich('一\n\n:::提示\n没有结尾\n\n二\n');
    expect(nodes.map(shownAs)).toEqual(['rich', '提示']);
    expect(write([paragraph('改过'), ...nodes.slice(1)])).toBe('改过\n\n:::提示\n没有结尾\n\n二\n');
  });

  test('keeps all snippets in one body verbatim when one paragraph is changed', () => {
    const all = SNIPPETS.join('\n\n段落。\n\n');
    const { nodes, write } = openRich(`${all}\n\n最后一段。`);
    expect(write(nodes)).toBe(`${all}\n\n最后一段。`);
    expect(write([...nodes.slice(0, -1), paragraph('改过。')])).toBe(`${all}\n\n改过。`);
  });

  test('keeps CRLF line ends, and uses them in a changed paragraph', () => {
    const { nodes, write } = openRich('一\r\n\r\n- 甲\r\n- 乙\r\n');
    expect(write(nodes)).toBe('一\r\n\r\n- 甲\r\n- 乙\r\n');
    expect(write([paragraph('改\n过'), ...nodes.slice(1)])).toBe(
      '改\r\n过\r\n\r\n- 甲\r\n- 乙\r\n',
    );
  });

  test('serialises only the changed paragraph of a long body', () => {
    const body = Array.from({ length: 300 }, (_, n) => `第${n}段。`).join('\n\n');
    const toMarkdown = vi.fn((nodes: readonly SlateNode[]) => slateToMarkdown(nodes));
    const { nodes, write } = openBody(body, {
      toSlate: (text) => markdownToSlate(text),
      toMarkdown,
    });
    toMarkdown.mockClear();
    write([...nodes.slice(0, 99), paragraph('改'), ...nodes.slice(100)]);
    expect(toMarkdown).toHaveBeenCalledTimes(1);
  });

  test('opens a paragraph without markup as the full parser does', () => {
    for (const text of ['普通一段，10:30开始（含当天）。', 'A到Z', '甲', '时间:下午 - 晚上'])
      expect(openRich(text).nodes).toEqual(markdownToSlate(text));
  });
});

describe('editing rich text', () => {
  test('keeps the other items when a list item is changed', () => {
    const { nodes, write } = openRich('- 甲\n  - 乙\n- 丙');
    const changed = JSON.parse(JSON.stringify(nodes).replace('丙', '丁')) as typeof nodes;
    expect(write(changed)).toBe('- 甲\n  - 乙\n- 丁');
  });

  test('keeps alignment and escaped pipes when a table cell is changed', () => {
    const { nodes, write } = openRich('| 甲 | 乙 |\n| :-- | --: |\n| x\\|y | 2 |');
    const changed = JSON.parse(JSON.stringify(nodes).replace('"2"', '"3|4"')) as typeof nodes;
    expect(write(changed)).toContain('| x\\|y |');
    expect(write(changed)).toContain('3\\|4');
    expect(write(changed)).toMatch(/\| :-+ \| -+: \|/);
  });

  test('keeps a footnote reference when its paragraph is changed', () => {
    const { nodes, write } = openRich('一句[^1]，两句。\n\n[^1]: 注\n');
    const changed = JSON.parse(JSON.stringify(nodes).replace('两句', '三句')) as typeof nodes;
    expect(write(changed)).toBe('一句[^1]，三句。\n\n[^1]: 注\n');
  });

  test('keeps two paragraphs of a list item apart', () => {
    const item = {
      type: 'list-item',
      data: { spread: false },
      children: [paragraph('甲'), paragraph('乙')],
    };
    expect(openRich('').write([{ type: 'bulleted-list', children: [item] }])).toBe('- 甲\n\n  乙');
  });

  test('writes the changed source of a raw block', () => {
    const { nodes, write } = openRich('- [ ] 带证件\n\n后一段。');
    const changed = JSON.parse(JSON.stringify(nodes).replace('[ ]', '[x]')) as typeof nodes;
    expect(write(changed)).toBe('- [x] 带证件\n\n后一段。');
  });

  test('keeps the body after a thematic break at its start', () => {
    const line = { type: 'thematic-break', children: [{ text: '' }] };
    expect(openRich('').write([line, paragraph('一')])).toBe('---\n\n一');
  });

  test('keeps the text of a node of unknown type', () => {
    const unknown = { type: 'code', children: [{ text: '贴来的' }] };
    expect(openRich('').write([unknown, paragraph('一')])).toBe('贴来的\n\n一');
  });
});

test('blocks inserted from a text opened later are written verbatim', () => {
  const { nodes, write, open, writeEach } = openRich('甲\n\n##二\n\n* 一\n* 二\n');
  const repaired = open('甲\n\n## 二\n\n* 一\n* 二\n\n| a | b |\n|--|--|\n| 1 | 2 |');
  expect(writeEach(repaired.slice(0, 1))).toEqual(writeEach(nodes.slice(0, 1)));
  const now = [nodes[0], repaired[1], nodes[2], repaired[3]].flatMap((node) => node ?? []);
  expect(write(now)).toBe('甲\n\n## 二\n\n* 一\n* 二\n\n| a | b |\n|--|--|\n| 1 | 2 |\n');
});
