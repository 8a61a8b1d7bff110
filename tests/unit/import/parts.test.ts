import { describe, expect, test } from 'vitest';
import { compareText } from '../../../src/import/convert/compare-text.ts';
import { withoutTemplateTags } from '../../../src/import/convert/template-tags.ts';
import { splitDocument } from '../../../src/import/sources/front-matter.ts';
import { readDay } from '../../../src/import/sources/read-day.ts';
import { toParagraphs } from '../../../src/import/sources/wordpress-text.ts';

describe('a day', () => {
  test.each([
    ['2014-02-11 23:30:00', '2014-02-11'],
    ['2014-02-11T23:30:00Z', '2014-02-12'],
    ['2014-02-11T23:30:00+0800', '2014-02-11'],
    ['2014/2/1', '2014-02-01'],
    ['2014年2月1日', '2014-02-01'],
    ['Tue, 11 Feb 2014 20:30:00 +0000', '2014-02-12'],
    ['0000-00-00 00:00:00', undefined],
    ['去年', undefined],
  ])('%s is %s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });
});

describe('the head of a file', () => {
  test('that is no YAML still says what was meant', () => {
    expect(splitDocument('---\ntitle: 通知: 放假\ndate: 2014-02-11\n---\n正文')).toEqual({
      data: { title: '通知: 放假', date: '2014-02-11' },
      body: '正文',
      isBroken: true,
    });
  });

  test('without its first line is one for Hexo', () => {
    expect(splitDocument('title: 甲\ntags:\n- 乙\n---\n正文')).toMatchObject({
      data: { title: '甲', tags: ['乙'] },
      body: '正文',
    });
  });

  test('of Hexo in JSON', () => {
    expect(splitDocument(';;;\n"title": "甲"\n;;;\n正文').data).toEqual({ title: '甲' });
  });
});

describe('compared texts', () => {
  test('a moved passage is not lost, a missing one is named', () => {
    expect(compareText('甲乙。丙丁。', '丙丁。甲乙。').lost).toBe(0);
    expect(compareText('会员来了。大家高兴。', '会员来了。')).toEqual({
      lost: 4,
      of: 8,
      passages: ['大家高兴。'],
    });
  });

  test('full-width and half-width forms are the same', () => {
    expect(compareText('１０m2', '10m²').lost).toBe(0);
  });
});

describe('tags of other programs', () => {
  test('are left alone in code', () => {
    const text = '```\n{% raw %}\n```\n\n`{% x %}`';
    expect(withoutTemplateTags(text)).toEqual({ text, dropped: [] });
  });

  test('without an equivalent are named', () => {
    expect(withoutTemplateTags('前{% meting "1" %}后')).toEqual({
      text: '前后',
      dropped: ['{% meting "1" %}'],
    });
  });
});

test('WordPress’s lines: preformatted text keeps its own', () => {
  const html = toParagraphs('一\n二\n\n<pre>a\n\nb</pre>\n<ul>\n<li>三</li>\n</ul>', new Map());
  expect(html).toContain('<p>一<br>二</p>');
  expect(html).toContain('<pre>a\n\nb</pre>');
  expect(html).not.toContain('<p><ul>');
});
