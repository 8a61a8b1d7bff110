import { describe, expect, test } from 'vitest';
import { fillLetter } from '../../../src/letters/fill-letter.ts';
import { type Letter, wordsOf } from '../../../src/letters/letter.ts';
import { gapsIn, piecesOf, strayIn } from '../../../src/letters/placeholders.ts';
import { LETTERS, wordsIn } from './letters-kit.ts';

const letter: Letter = {
  title: '申请书',
  form: 'letter',
  to: '{{学校}}工会',
  rows: [
    { label: '姓名', value: '{{姓名}}' },
    { label: '证号', value: '{{证号}}' },
  ],
  lines: [
    { kind: 'text', text: '我{{到校}}到{{学校}}。' },
    { kind: 'text', text: '证号是{{证号}}，请核对。' },
    { kind: 'text', text: '{{经过}}' },
  ],
  attachments: [],
  signer: '申请人',
  questions: [
    { name: '姓名', kind: 'words', need: 'needed' },
    { name: '学校', kind: 'words', need: 'needed' },
    { name: '到校', kind: 'day', need: 'needed' },
    { name: '证号', kind: 'words', need: 'optional' },
    { name: '经过', kind: 'sentences', need: 'needed' },
  ],
};

describe('placeholders', () => {
  test('a text is cut at them; spaces around a name are no part of it', () => {
    expect(piecesOf('我叫{{姓名}}，{{ 学校 }}')).toEqual([
      { text: '我叫' },
      { gap: '姓名' },
      { text: '，' },
      { gap: '学校' },
    ]);
    expect(piecesOf('没有')).toEqual([{ text: '没有' }]);
    expect(gapsIn('{{甲}}{{乙}}{{甲}}')).toEqual(['甲', '乙', '甲']);
  });

  test.each([
    ['我叫{{姓名}，你好', '{{姓名}，你好'],
    ['我叫姓名}}', '}}'],
    ['我叫｛｛姓名｝｝', '｛｛姓名｝｝'],
    ['{{{姓名}}}', undefined],
    ['我叫{{姓名}}', undefined],
    ['{甲}', undefined],
  ])('%s: braces without a partner are found', (text, stray) => {
    expect(strayIn(text)).toBe(stray);
  });
});

describe('a letter', () => {
  test('says the answers; a day in full', () => {
    const filled = fillLetter(letter, {
      姓名: ' 林晓 ',
      学校: '示例小学',
      到校: '2025-09-01',
      证号: '示1',
      经过: '一件事。',
    });
    expect(wordsIn(filled)).toEqual([
      '申请书',
      '示例小学工会：',
      ...['姓名', '林晓', '证号', '示1'],
      '我2025年9月1日到示例小学。',
      '证号是示1，请核对。',
      '一件事。',
      '此致',
      '敬礼',
    ]);
  });

  test('leaves out what speaks of an open question that needs no answer, once anything is answered', () => {
    const filled = fillLetter(letter, { 姓名: '林晓', 证号: '  ' });
    expect(filled.rows.map(({ label }) => label)).toEqual(['姓名']);
    expect(wordsIn(filled).join()).not.toContain('证号');
  });

  test('keeps every line while nothing is answered, with places to write on', () => {
    const filled = fillLetter(letter, { 姓名: '', 证号: '' });
    expect(filled.rows).toHaveLength(2);
    expect(filled.lines).toHaveLength(3);
    expect(filled.lines[2]?.runs).toEqual([{ blank: 'sentences' }]);
    expect(filled.lines[0]?.runs).toContainEqual({ blank: 'day' });
  });

  test('makes a paragraph of each line of an answer, and none of empty ones', () => {
    const { lines } = fillLetter(letter, { 经过: '一。\r\n\n二。\n' });
    expect(lines.slice(1).map(({ runs }) => runs)).toEqual([
      [{ text: '一。' }],
      [{ text: '二。' }],
    ]);
  });

  test('with the addressee at its end is an application', () => {
    const filled = fillLetter({ ...letter, form: 'application' }, { 学校: '示例小学' });
    expect(filled.greeting).toBeUndefined();
    expect(wordsIn(filled).slice(-2)).toEqual(['此致', '示例小学工会']);
  });

  test('leaves an unfinished day as it was typed', () => {
    expect(wordsOf('day', '2025-02')).toBe('2025-02');
    expect(wordsOf('day', undefined)).toBe('');
  });
});

test.each(LETTERS)(
  '%s: its example answers every question that needs one',
  (_slug, own, example) => {
    const open = own.questions.filter(({ name }) => !(name in example));
    expect(open.filter(({ need }) => need === 'needed')).toEqual([]);
    const blanks = JSON.stringify(fillLetter(own, example)).match(/"blank"/g) ?? [];
    expect(blanks).toHaveLength(open.filter(({ need }) => need === 'by-hand').length);
  },
);
