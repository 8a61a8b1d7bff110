import { describe, expect, test } from 'vitest';
import { type OpenedBody, alignBlocks, composeBody } from '../../admin/markdown/keep-bytes.ts';

/** What a rich text editor might write: other signs, no spaces at the ends. */
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

describe('没改的段落，一字不动', () => {
  test.each<[string, string[], string]>([
    ['什么都没改', ['- 甲', '一', '## 题', '二'], WHOLE],
    ['改一段', ['- 甲', '改', '## 题', '二'], '\n* 甲\n\n\n改\n\n## 题\n二\n\n\n'],
    ['改第一段', ['- 乙', '一', '## 题', '二'], '\n- 乙\n\n\n一  \n\n## 题\n二\n\n\n'],
    ['改最后一段', ['- 甲', '一', '## 题', '改'], '\n* 甲\n\n\n一  \n\n## 题\n改\n\n\n'],
    ['改小标题', ['- 甲', '一', '## 改', '二'], '\n* 甲\n\n\n一  \n\n## 改\n二\n\n\n'],
    ['小标题改成段落', ['- 甲', '一', '题', '二'], '\n* 甲\n\n\n一  \n\n题\n\n二\n\n\n'],
    ['中间加一段', ['- 甲', '新', '一', '## 题', '二'], '\n* 甲\n\n新\n\n一  \n\n## 题\n二\n\n\n'],
    ['开头加一段', ['新', '- 甲', '一', '## 题', '二'], `\n新\n\n${WHOLE.slice(1)}`],
    [
      '结尾加一段',
      ['- 甲', '一', '## 题', '二', '新'],
      '\n* 甲\n\n\n一  \n\n## 题\n二\n\n新\n\n\n',
    ],
    ['删一段', ['- 甲', '## 题', '二'], '\n* 甲\n\n## 题\n二\n\n\n'],
    ['删第一段', ['一', '## 题', '二'], '\n一  \n\n## 题\n二\n\n\n'],
    [
      '一段拆成两段',
      ['- 甲', '一上', '一下', '## 题', '二'],
      '\n* 甲\n\n\n一上\n\n一下\n\n## 题\n二\n\n\n',
    ],
    ['两段并成一段', ['- 甲', '一## 题', '二'], '\n* 甲\n\n\n一## 题\n\n二\n\n\n'],
    ['换个次序', ['一', '- 甲', '## 题', '二'], '\n一  \n\n* 甲\n\n## 题\n二\n\n\n'],
    ['空段落不写', ['- 甲', '', '一', ' ', '## 题', '二'], WHOLE],
    ['全删了', [], ''],
    ['全换了', ['新'], '\n新\n\n\n'],
  ])('%s', (_, blocks, expected) => {
    expect(write(BODY, ...blocks)).toBe(expected);
  });

  test('同样的段落有好几个，各自留着自己的写法', () => {
    const body = opened('', '* 甲', '\n\n段\n\n'.slice(0, 2), '段', '\n\n', '- 甲', '');
    expect(write(body, '- 甲', '改', '- 甲')).toBe('* 甲\n\n改\n\n- 甲');
  });

  test('本来是空的', () => {
    expect(write(opened('', ''), '新')).toBe('新');
    expect(write(opened('\n', ''))).toBe('\n');
  });

  test('挨着的两个列表记号相同，中间隔开，不并成一个', () => {
    expect(write(opened('', '一', ''), '- 甲', '- 乙')).toBe('- 甲\n\n<!-- -->\n\n- 乙');
    expect(write(opened('', '一', ''), '1. 甲', '- 乙')).toBe('1. 甲\n\n- 乙');
  });

  test('Windows 的换行照旧', () => {
    const body = opened('', '一', '\r\n\r\n', '二', '\r\n');
    expect(write(body, '一', '改\n行', '新')).toBe('一\r\n\r\n改\r\n行\r\n\r\n新\r\n');
  });
});

describe('哪一段是原来的哪一段', () => {
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

  test('改得太多就不细找，也不会错配', () => {
    const many = (sign: string) => ['首', ...Array.from({ length: 2000 }, (_, n) => `${sign}${n}`)];
    expect(alignBlocks(many('a'), many('b'))[0]).toBe(0);
  });
});
