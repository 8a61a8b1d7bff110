import { describe, expect, test } from 'vitest';
import { findDifferences, mergeValues } from '../../admin/conflict/differences.ts';
import { compareTexts } from '../../admin/conflict/text-difference.ts';
import { collections } from '../../src/model/index.ts';

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

  test('保留我的：我没动过的用对方的，我去掉的也去掉', () => {
    const theirs = { ...base, address: '乙路', title: '新店名' };
    const mine = { title: '书店', area: '西片', address: '丙路', draft: false };
    expect(mergeValues(base, theirs, mine)).toEqual({
      title: '新店名',
      area: '西片',
      address: '丙路',
      draft: false,
      tags: undefined,
    });
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
