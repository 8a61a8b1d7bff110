import { describe, expect, test } from 'vitest';
import { type OpenedBody, alignBlocks, composeBody } from '../../admin/markdown/keep-bytes.ts';

/** A possible output of a rich text editor: other markers, no spaces at the ends. */
const rewrite = (source: string) => source.replaceAll('*', '-').trim();
const typeOf = (written: string) =>
  written.startsWith('-') ? 'bulleted-list' : written.startsWith('#') ? 'heading' : 'paragraph';

/** A body of pieces: text before, block, gap, block …, text after. */
function opened(...pieces: string[]): OpenedBody {
  const inner = pieces.slice(1, -1);
  const sources = inner.filter((_, index) => index % 2 === 0);
  return {
    before: pieces[0] ?? '',
    blocks: sources.map((source) => ({
      source,
      written: rewrite(source),
      type: typeOf(rewrite(source)),
    })),
    gaps: inner.filter((_, index) => index % 2 === 1),
    after: pieces.at(-1) ?? '',
  };
}

const write = (body: OpenedBody, ...blocks: string[]) =>
  composeBody(
    body,
    blocks.map((written) => ({ written, type: typeOf(written) })),
  );

const BODY = opened('\n', '* 甲', '\n\n\n', '一  ', '\n\n', '## 题', '\n', '二', '\n\n\n');
const WHOLE = '\n* 甲\n\n\n一  \n\n## 题\n二\n\n\n';

describe('unchanged blocks are kept verbatim', () => {
  test.each<[string, string[], string]>([
    ['nothing changed', ['- 甲', '一', '## 题', '二'], WHOLE],
    ['a paragraph changed', ['- 甲', '改', '## 题', '二'], '\n* 甲\n\n\n改\n\n## 题\n二\n\n\n'],
    [
      'the first block changed',
      ['- 乙', '一', '## 题', '二'],
      '\n- 乙\n\n\n一  \n\n## 题\n二\n\n\n',
    ],
    [
      'the last block changed',
      ['- 甲', '一', '## 题', '改'],
      '\n* 甲\n\n\n一  \n\n## 题\n改\n\n\n',
    ],
    ['a heading changed', ['- 甲', '一', '## 改', '二'], '\n* 甲\n\n\n一  \n\n## 改\n二\n\n\n'],
    [
      'a heading turned into a paragraph',
      ['- 甲', '一', '题', '二'],
      '\n* 甲\n\n\n一  \n\n题\n\n二\n\n\n',
    ],
    [
      'a block inserted in the middle',
      ['- 甲', '新', '一', '## 题', '二'],
      '\n* 甲\n\n新\n\n一  \n\n## 题\n二\n\n\n',
    ],
    [
      'a block inserted at the start',
      ['新', '- 甲', '一', '## 题', '二'],
      `\n新\n\n${WHOLE.slice(1)}`,
    ],
    [
      'a block added at the end',
      ['- 甲', '一', '## 题', '二', '新'],
      '\n* 甲\n\n\n一  \n\n## 题\n二\n\n新\n\n\n',
    ],
    ['a block removed', ['- 甲', '## 题', '二'], '\n* 甲\n\n## 题\n二\n\n\n'],
    ['the first block removed', ['一', '## 题', '二'], '\n一  \n\n## 题\n二\n\n\n'],
    [
      'a block split in two',
      ['- 甲', '一上', '一下', '## 题', '二'],
      '\n* 甲\n\n\n一上\n\n一下\n\n## 题\n二\n\n\n',
    ],
    ['two blocks merged', ['- 甲', '一## 题', '二'], '\n* 甲\n\n\n一## 题\n\n二\n\n\n'],
    ['blocks reordered', ['一', '- 甲', '## 题', '二'], '\n一  \n\n* 甲\n\n## 题\n二\n\n\n'],
    ['empty paragraphs added', ['- 甲', '', '一', ' ', '## 题', '二'], WHOLE],
    ['all blocks removed', [], ''],
    ['all blocks replaced', ['新'], '\n新\n\n\n'],
  ])('%s', (_, blocks, expected) => {
    expect(write(BODY, ...blocks)).toBe(expected);
  });

  test('equal blocks keep the notation of each', () => {
    const body = opened('', '* 甲', '\n\n段\n\n'.slice(0, 2), '段', '\n\n', '- 甲', '');
    expect(write(body, '- 甲', '改', '- 甲')).toBe('* 甲\n\n改\n\n- 甲');
  });

  test('an empty body', () => {
    expect(write(opened('', ''), '新')).toBe('新');
    expect(write(opened('\n', ''))).toBe('\n');
  });

  test('adjacent lists with the same marker are separated', () => {
    expect(write(opened('', '一', ''), '- 甲', '- 乙')).toBe('- 甲\n\n<!-- -->\n\n- 乙');
    expect(write(opened('', '一', ''), '1. 甲', '- 乙')).toBe('1. 甲\n\n- 乙');
  });

  test('CRLF line ends are kept', () => {
    const body = opened('', '一', '\r\n\r\n', '二', '\r\n');
    expect(write(body, '一', '改\n行', '新')).toBe('一\r\n\r\n改\r\n行\r\n\r\n新\r\n');
  });
});

describe('aligning blocks', () => {
  test.each<[string, string, (number | undefined)[]]>([
    ['abc', 'abc', [0, 1, 2]],
    ['abc', 'axc', [0, undefined, 2]],
    ['abc', 'ac', [0, 2]],
    ['abc', 'abxc', [0, 1, undefined, 2]],
    ['aba', 'ba', [1, 2]],
    ['', 'a', [undefined]],
    ['abcd', 'xbxd', [undefined, 1, undefined, 3]],
  ])('%s → %s', (before, now, expected) => {
    expect(alignBlocks([...before], [...now])).toEqual(expected);
  });

  test('still aligns the first block when thousands are changed', () => {
    const many = (sign: string) => ['首', ...Array.from({ length: 2000 }, (_, n) => `${sign}${n}`)];
    expect(alignBlocks(many('a'), many('b'))[0]).toBe(0);
  });
});
