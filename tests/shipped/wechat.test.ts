import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import type { Block, Run } from '../../src/html/blocks.ts';
import { readHtml } from '../../src/html/read-html.ts';
import { project } from '../../admin/previews/project.ts';
import { toWechat } from '../../admin/wechat/to-wechat.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { type CollectionName, collections, isCollectionName } from '../../src/collections/index.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { linesKept, normalised, outlineOf } from '../second/wechat/outline.ts';
import { pasteIntoWechat } from '../second/wechat/editor.ts';

/** An entry as the desk shows it, before and after a way through the editor of 公众号. */
interface Trip {
  path: string;
  before: string[];
  after: string[];
  /** Items that the editor of 公众号 shows as a bullet with nothing behind it. */
  bullets: number;
}

const trips: Trip[] = [];
beforeAll(async () => {
  const content = await readContentFiles('content');
  const files = new Map(
    content.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text]])),
  );
  for (const [path, text] of files) {
    const [, name = ''] = path.split('/');
    if (isCollectionName(name)) trips.push(await tripOf(path, name, text, files));
  }
}, 120_000);

async function tripOf(
  path: string,
  name: CollectionName,
  text: string,
  files: ReadonlyMap<string, string>,
): Promise<Trip> {
  const { data, body } = parseFrontMatter(text);
  const { open, ...props } = await project({
    ...{ name, base: '/', data: { ...data, body }, urls: new Map() },
    readContent: () => Promise.resolve({ files, media: new Set<string>() }),
    now: new Date('2026-11-29T10:00:00+08:00'),
  });
  expect(open, path).toEqual([]);
  const View = (await collections[name].site.view()).View as ComponentType<object>;
  const html = renderToStaticMarkup(createElement(View, props));
  const exported = toWechat(html, { site: new URL('https://x.cn/'), pictures: new Map() });
  const kept = pasteIntoWechat(exported);
  return {
    path,
    bullets: emptyItems(kept),
    before: outlineOf(fromHtml(html, { fragment: true }).children),
    after: outlineOfBlocks(readHtml(kept.children as ElementContent[]).blocks),
  };
}

function outlineOfBlocks(blocks: readonly Block[], path = ''): string[] {
  const line = (kind: string, runs: readonly Run[]) =>
    `${path}${kind} ${normalised(runs.map(({ text }) => text).join(''))}`;
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [line('p', block.runs)];
      case 'heading':
        return [line(`h${block.depth}`, block.runs)];
      case 'quote':
        return outlineOfBlocks(block.blocks, `${path}blockquote>`);
      case 'list':
        return block.items.flatMap((item) =>
          outlineOfBlocks(item, `${path}${block.ordered ? 'ol' : 'ul'}>li>`),
        );
      case 'table':
        return block.rows.flatMap((row) => row.map((runs) => line('table>p', runs)));
      case 'code':
        return [`${path}pre ${normalised(block.text)}`];
      default:
        return [];
    }
  });
}

function emptyItems(tree: Root): number {
  let count = 0;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'li' && toString(node).trim() === '') count += 1;
  });
  return count;
}

const wordsOf = (outline: readonly string[]) =>
  outline.map((line) => line.slice(line.indexOf(' ') + 1)).join('');
/** The notes of links are at the end, below their title. */
const withoutNotes = (words: string) => words.replace(/文中的网址https?\/\/.*$/, '');

test('复制到公众号，再粘贴回来：一个字不少', () => {
  expect(trips.length).toBeGreaterThan(100);
  const changed = trips
    .map(({ path, before, after }) => ({
      path,
      before: wordsOf(before),
      after: withoutNotes(wordsOf(after)),
    }))
    .filter(({ before, after }) => before !== after);
  expect(changed).toEqual([]);
});

test('复制到公众号：没有空的项目符号', () => {
  expect(trips.filter(({ bullets }) => bullets > 0)).toEqual([]);
});

test('复制到公众号，再粘贴回来：标题、段落、列表和表格至少98%还是原样', () => {
  const lines = trips.reduce((sum, { before }) => sum + before.length, 0);
  const kept = trips.reduce((sum, { before, after }) => sum + linesKept(before, after), 0);
  console.log(`${trips.length} entries, ${kept} of ${lines} lines kept`);
  expect(kept / lines).toBeGreaterThanOrEqual(0.98);
});
