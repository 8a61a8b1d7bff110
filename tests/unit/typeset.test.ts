import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { withDots } from '../../src/values/dots.ts';
import { EventTime } from '../../src/views/events.tsx';
import { typeset } from '../../src/views/typeset.ts';

const unbroken = (html: string) =>
  [...typeset(html).matchAll(/<span class="unbroken">([^<]*)<\/span>/g)].map(([, words]) => words);

describe('stays on one line', () => {
  test.each([
    ['产假98天，其中产前15天', ['98天', '15天']],
    ['从2026年11月22日起', ['11月22日']],
    ['提前3个月，或者30个工作日', ['3个月', '30个工作日']],
    ['拨010-55501234问', ['010-55501234']],
    ['周一9:00—17:30，午休12:00', ['9:00—17:30', '12:00']],
    ['罚1,000元以下', ['1,000元']],
    ['第42条', ['42条']],
  ])('%s', (text, words) => {
    expect(unbroken(`<p>${text}</p>`)).toEqual(words);
  });

  test.each(['会费0.5%', '编号20261122', 'A4纸'])('nothing of %s', (text) => {
    expect(unbroken(`<p>${text}</p>`)).toEqual([]);
  });
});

test('the hours of an event are kept together once', () => {
  const event = {
    start: '2026-12-05T09:30:00+08:00',
    end: '2026-12-05T11:00:00+08:00',
    status: { value: 'scheduled', label: '按计划' },
  };
  expect(typeset(renderToStaticMarkup(createElement(EventTime, { event })))).toBe(
    '<time class="event-time" dateTime="2026-12-05T09:30:00+08:00">2026年<span class="unbroken">12月5日</span>（周六）<span class="unbroken">09:30—11:00</span></time>',
  );
});

test('attributes stay as they are, also with an angle bracket in them', () => {
  const tag = `<a title="满15天 > 5天 · 假" data-starts='2026年'>`;
  expect(typeset(`${tag}假</a>`)).toBe(`${tag}假</a>`);
});

test('only markup and spaces are added', () => {
  const html = '<p>餐饮 · 东片，15天&amp;2人</p>';
  const plain = (text: string) => text.replaceAll(/<\/?span[^>]*>/g, '').replaceAll('\u00A0', ' ');
  expect(plain(typeset(html))).toBe(html);
});

test('no line begins with a dot: it is bound to the word before it', () => {
  expect(withDots('餐饮 · 东片 · 示例')).toBe('餐饮\u00A0· 东片\u00A0· 示例');
  expect(typeset('<p>餐饮 · 东片</p>')).toBe('<p>餐饮\u00A0· 东片</p>');
});
