import { describe, expect, test } from 'vitest';
import { findDifferences } from '../../admin/conflict/differences.ts';
import { mergeEntry } from '../../admin/conflict/merge-entry.ts';
import { compareTexts } from '../../admin/conflict/text-difference.ts';
import { collections } from '../../src/collections/index.ts';

const { fields } = collections.merchants;

describe('differences between two versions of an entry', () => {
  const base = { title: '书店', area: '东片', address: '甲路', draft: false, tags: ['一'] };

  test('lists only the fields that differ, who changed each, and values as an editor reads them', () => {
    const theirs = { ...base, address: '乙路', category: 'food', draft: true };
    const mine = { ...base, address: '丙路', tags: ['一', '二'], phone: '' };
    expect(findDifferences(fields, base, theirs, mine)).toEqual([
      { name: 'category', label: '类别', theirs: '餐饮', mine: '（空）', changedBy: 'them' },
      { name: 'address', label: '地址', theirs: '乙路', mine: '丙路', changedBy: 'both' },
      { name: 'draft', label: '草稿', theirs: '是', mine: '否', changedBy: 'them' },
      { name: 'tags', label: 'tags', theirs: '一', mine: '一、二', changedBy: 'me' },
    ]);
  });

  test('writes out each part of a picture or group of fields', () => {
    const mine = { cover: { src: '../media/a.webp', alt: '门面', decorative: false } };
    expect(findDifferences(fields, {}, {}, mine)).toMatchObject([
      { theirs: '（空）', mine: '图片：../media/a.webp，替代文字：门面，纯装饰图片：否' },
    ]);
  });

  test('shows only the items that differ in a list of groups', () => {
    const law = (id: string) => ({ id, title: id });
    const base = { laws: [law('甲法'), law('乙法')] };
    const theirs = { laws: [law('甲法'), law('乙法'), law('丙法')] };
    const mine = { laws: [law('甲法'), law('乙法'), law('丁法')] };
    expect(findDifferences({}, base, theirs, mine)).toEqual([
      {
        name: 'laws',
        label: 'laws',
        theirs: '第3项 id：丙法，title：丙法\n其余 2 项两边一样',
        mine: '第3项 id：丁法，title：丁法\n其余 2 项两边一样',
        changedBy: 'each',
      },
    ]);
  });
});

describe('merging the fields of two versions', () => {
  const base = { title: '书店', area: '东片', address: '甲路', draft: false, tags: ['一'] };

  test('takes their value where I changed nothing, removes what I removed, and keeps mine where both changed', () => {
    const theirs = { ...base, address: '乙路', title: '新店名' };
    const mine = { title: '书店', area: '西片', address: '丙路', draft: false };
    const { values, isCollided } = mergeEntry(base, theirs, mine);
    expect(values).toEqual({
      title: '新店名',
      area: '西片',
      address: '丙路',
      draft: false,
      tags: undefined,
    });
    expect(isCollided).toBe(true);
  });

  test('keeps what each added and what each changed', () => {
    const law = (id: string, year: number) => ({ id, year });
    const before = { tags: ['一', '二'], laws: [law('甲', 2001), law('乙', 2002)], size: {} };
    const theirs = {
      tags: ['一', '二', '对方的'],
      laws: [law('甲', 2021), law('乙', 2002), law('丙', 2003)],
      size: { wide: 1 },
    };
    const mine = {
      tags: ['二', '我的'],
      laws: [law('甲', 2001), law('乙', 2022), law('丁', 2004)],
      size: { high: 2 },
    };
    expect(mergeEntry(before, theirs, mine)).toEqual({
      values: {
        tags: ['二', '对方的', '我的'],
        laws: [law('甲', 2021), law('乙', 2022), law('丙', 2003), law('丁', 2004)],
        size: { wide: 1, high: 2 },
      },
      collisions: [],
      isCollided: false,
    });
  });

  test('keeps my value and reports a collision where both changed the same item', () => {
    const merged = mergeEntry({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } });
    expect(merged).toMatchObject({ values: { a: { b: 3 } }, isCollided: true });
  });
});

describe('merging two versions of a body', () => {
  const merge = (base: string, theirs: string, mine: string) =>
    mergeEntry({ body: base }, { body: theirs }, { body: mine });

  test('keeps changes to different paragraphs, even adjacent ones', () => {
    const merged = merge('甲\n\n乙\n\n丙', '甲改\n\n乙\n\n丙', '甲\n\n乙改\n\n丙');
    expect(merged).toEqual({
      values: { body: '甲改\n\n乙改\n\n丙' },
      collisions: [],
      isCollided: false,
    });
  });

  test('keeps a deleted paragraph deleted while the next one is edited and another is appended', () => {
    const merged = merge('甲\n\n乙\n\n丙', '乙\n\n丙', '甲\n\n乙改\n\n丙\n\n丁');
    expect(merged).toMatchObject({ values: { body: '乙改\n\n丙\n\n丁' }, isCollided: false });
  });

  test('puts their addition first where both add a paragraph at one place, and keeps identical additions once', () => {
    expect(merge('甲', '甲\n\n对方加的', '甲\n\n我加的').values['body']).toBe(
      '甲\n\n对方加的\n\n我加的',
    );
    expect(merge('甲', '甲\n\n一样的', '甲\n\n一样的').values['body']).toBe('甲\n\n一样的');
  });

  test('reports only the paragraph that collides, keeps mine, and keeps the paragraph they added beside it', () => {
    const merged = merge(
      '会员凭证可以借书\n\n下一段',
      '会员凭证可以免费借书\n\n对方新加的一段\n\n下一段',
      '会员凭证、教师证都可以借书\n\n下一段',
    );
    expect(merged).toEqual({
      values: { body: '会员凭证、教师证都可以借书\n\n对方新加的一段\n\n下一段' },
      collisions: [{ theirs: '会员凭证可以免费借书', mine: '会员凭证、教师证都可以借书' }],
      isCollided: true,
    });
  });

  test('reports a paragraph that I deleted and they changed', () => {
    expect(merge('甲\n\n乙', '甲\n\n乙改', '甲').collisions).toEqual([
      { theirs: '乙改', mine: undefined },
    ]);
  });

  test('keeps both edits within one list or one block', () => {
    expect(
      merge('- 一\n- 二\n- 三', '- 一改\n- 二\n- 三', '- 一\n- 二\n- 三\n- 四').values['body'],
    ).toBe('- 一改\n- 二\n- 三\n- 四');
    const block = (...lines: string[]) => [':::提示', ...lines, ':::'].join('\n');
    expect(
      merge(block('甲', '', '乙'), block('甲改', '', '乙'), block('甲', '', '乙改')).values['body'],
    ).toBe(block('甲改', '', '乙改'));
  });

  test('keeps the original spacing between paragraphs, and never joins two that become neighbours', () => {
    const merged = merge(
      '## 题\n甲\n- 一\n\n\n\n丙',
      '## 题\n甲\n- 一\n\n\n\n丙改',
      '## 题\n甲\n\n新\n\n\n\n丙',
    );
    expect(merged.values['body']).toBe('## 题\n甲\n\n新\n\n\n\n丙改');
  });

  test('merges very long bodies', () => {
    const long = (letter: string) =>
      Array.from({ length: 1500 }, (_, index) => `${letter}${index}`).join('\n\n');
    expect(merge(long('甲'), long('乙'), long('丙')).collisions.length).toBe(1500);
  });
});

describe('comparing two bodies line by line', () => {
  const shown = (theirs: string, mine: string) =>
    compareTexts(theirs, mine).map(
      ({ side, pieces }) =>
        `${side}：${pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')}`,
    );

  test('marks the characters that differ within a line, and leaves out distant equal lines', () => {
    const lines = (text: string) => ['一', '二', '三', text, '四', '五', '六'].join('\n');
    expect(shown(lines('会员来办卡'), lines('会员都来办卡吧'))).toEqual([
      'gap：',
      'both：三',
      'theirs：会员来办卡',
      'mine：会员[都]来办卡[吧]',
      'both：四',
      'gap：',
    ]);
  });

  test('shows added and removed lines', () => {
    expect(shown('一\n二', '一\n新\n二')).toEqual(['both：一', 'mine：[新]', 'both：二']);
    expect(shown('一\n旧\n二', '一\n二')).toEqual(['both：一', 'theirs：[旧]', 'both：二']);
    expect(shown('', '一')).toEqual(['theirs：', 'mine：[一]']);
  });

  test('the lines of each side joined give back its original text', () => {
    const theirs = '甲\n\n乙丙丁\n戊\n己';
    const mine = '甲乙\n丙丁\n\n戊\n庚\n辛';
    const side = (name: string) =>
      compareTexts(theirs, mine)
        .filter((line) => line.side === name || line.side === 'both')
        .map((line) => line.pieces.map(({ text }) => text).join(''))
        .join('\n');
    expect(side('theirs')).toBe(theirs);
    expect(side('mine')).toBe(mine);
  });

  test('compares very long bodies', () => {
    const long = (letter: string) =>
      Array.from({ length: 5000 }, (_, index) => `${letter}${index}`).join('\n');
    expect(compareTexts(long('甲'), long('乙')).length).toBe(10_000);
  });
});
