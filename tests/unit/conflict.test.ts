import { describe, expect, test } from 'vitest';
import { findDifferences } from '../../admin/conflict/differences.ts';
import { mergeEntry } from '../../admin/conflict/merge-entry.ts';
import { compareTexts } from '../../admin/conflict/text-difference.ts';
import { collections } from '../../src/collections/index.ts';

const { fields } = collections.merchants;

describe('两份内容哪里不一样', () => {
  const base = { title: '书店', area: '东片', address: '甲路', draft: false, tags: ['一'] };

  test('只列不一样的字段，说明是谁改的，写成编辑读得懂的样子', () => {
    const theirs = { ...base, address: '乙路', category: 'food', draft: true };
    const mine = { ...base, address: '丙路', tags: ['一', '二'], phone: '' };
    expect(findDifferences(fields, base, theirs, mine)).toEqual([
      { name: 'category', label: '类别', theirs: '餐饮', mine: '（空）', changedBy: 'them' },
      { name: 'address', label: '地址', theirs: '乙路', mine: '丙路', changedBy: 'both' },
      { name: 'draft', label: '草稿', theirs: '是', mine: '否', changedBy: 'them' },
      { name: 'tags', label: 'tags', theirs: '一', mine: '一、二', changedBy: 'me' },
    ]);
  });

  test('图片和一组字段，逐项写出来', () => {
    const mine = { cover: { src: '../media/a.webp', alt: '门面', decorative: false } };
    expect(findDifferences(fields, {}, {}, mine)).toMatchObject([
      { theirs: '（空）', mine: '图片：../media/a.webp，替代文字：门面，纯装饰图片：否' },
    ]);
  });

  test('一组字段的列表：只写出两边不一样的几项', () => {
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

describe('两个人改的并成一份：字段', () => {
  const base = { title: '书店', area: '东片', address: '甲路', draft: false, tags: ['一'] };

  test('我没动过的用对方的，我去掉的也去掉，两人都改了的用我的', () => {
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

  test('两人各加了一项、各改了一项：都留下', () => {
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

  test('同一项改得不同：用我的，算两人都改了', () => {
    const merged = mergeEntry({ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 3 } });
    expect(merged).toMatchObject({ values: { a: { b: 3 } }, isCollided: true });
  });
});

describe('两个人改的并成一份：正文', () => {
  const merge = (base: string, theirs: string, mine: string) =>
    mergeEntry({ body: base }, { body: theirs }, { body: mine });

  test('各改一段，挨着的也算：都留下', () => {
    const merged = merge('甲\n\n乙\n\n丙', '甲改\n\n乙\n\n丙', '甲\n\n乙改\n\n丙');
    expect(merged).toEqual({
      values: { body: '甲改\n\n乙改\n\n丙' },
      collisions: [],
      isCollided: false,
    });
  });

  test('一个人删了一段，另一个人改了挨着的、又在末尾加了一段', () => {
    const merged = merge('甲\n\n乙\n\n丙', '乙\n\n丙', '甲\n\n乙改\n\n丙\n\n丁');
    expect(merged).toMatchObject({ values: { body: '乙改\n\n丙\n\n丁' }, isCollided: false });
  });

  test('两个人都在同一处加了一段：对方的在前，都留下；加的一样，只留一份', () => {
    expect(merge('甲', '甲\n\n对方加的', '甲\n\n我加的').values['body']).toBe(
      '甲\n\n对方加的\n\n我加的',
    );
    expect(merge('甲', '甲\n\n一样的', '甲\n\n一样的').values['body']).toBe('甲\n\n一样的');
  });

  test('真撞上的只有一段：用我的，列出来；对方在旁边加的一段不丢', () => {
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

  test('我删掉的一段对方改过：列出来', () => {
    expect(merge('甲\n\n乙', '甲\n\n乙改', '甲').collisions).toEqual([
      { theirs: '乙改', mine: undefined },
    ]);
  });

  test('一份列表、一个块是一段：里面各改一行也都留下', () => {
    expect(
      merge('- 一\n- 二\n- 三', '- 一改\n- 二\n- 三', '- 一\n- 二\n- 三\n- 四').values['body'],
    ).toBe('- 一改\n- 二\n- 三\n- 四');
    const block = (...lines: string[]) => [':::提示', ...lines, ':::'].join('\n');
    expect(
      merge(block('甲', '', '乙'), block('甲改', '', '乙'), block('甲', '', '乙改')).values['body'],
    ).toBe(block('甲改', '', '乙改'));
  });

  test('段落之间原来怎么隔开就怎么隔开；新挨上的两段不会粘成一段', () => {
    const merged = merge(
      '## 题\n甲\n- 一\n\n\n\n丙',
      '## 题\n甲\n- 一\n\n\n\n丙改',
      '## 题\n甲\n\n新\n\n\n\n丙',
    );
    expect(merged.values['body']).toBe('## 题\n甲\n\n新\n\n\n\n丙改');
  });

  test('极长的正文也不卡住', () => {
    const long = (letter: string) =>
      Array.from({ length: 1500 }, (_, index) => `${letter}${index}`).join('\n\n');
    expect(merge(long('甲'), long('乙'), long('丙')).collisions.length).toBe(1500);
  });
});

describe('正文逐行对照', () => {
  const shown = (theirs: string, mine: string) =>
    compareTexts(theirs, mine).map(
      ({ side, pieces }) =>
        `${side}：${pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')}`,
    );

  test('标出行里哪几个字不同，隔得远的相同部分省略', () => {
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

  test('加的行、去的行', () => {
    expect(shown('一\n二', '一\n新\n二')).toEqual(['both：一', 'mine：[新]', 'both：二']);
    expect(shown('一\n旧\n二', '一\n二')).toEqual(['both：一', 'theirs：[旧]', 'both：二']);
    expect(shown('', '一')).toEqual(['theirs：', 'mine：[一]']);
  });

  test('两边拼起来就是原来的两份', () => {
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

  test('极长的正文也不卡住', () => {
    const long = (letter: string) =>
      Array.from({ length: 5000 }, (_, index) => `${letter}${index}`).join('\n');
    expect(compareTexts(long('甲'), long('乙')).length).toBe(10_000);
  });
});
