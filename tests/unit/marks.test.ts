import { describe, expect, it } from 'vitest';
import { readCardTitle, writeCardTitle } from '../../src/marks/card-title.ts';
import { CARD, MAIN, findMarked, keptFileOf } from '../../src/marks/elements.ts';
import { COPY, KIND, MOVED, SITE, readMark, withMark } from '../../src/marks/root.ts';

const page = (attributes: string, body = '') =>
  `<!DOCTYPE html><html lang="zh-Hans"${attributes}><head></head><body>${body}</body></html>`;

describe('a file that is kept with its page', () => {
  it('is named by an element, not by a text', () => {
    expect(keptFileOf(page('', '<div class="a" data-kept-file="codes.txt">'))).toBe('codes.txt');
    expect(keptFileOf(page('', '<p>data-kept-file="codes.txt"</p>'))).toBeUndefined();
    expect(keptFileOf(page('', '<div data-kept-file="">'))).toBeUndefined();
  });
});

describe('marks on the root element', () => {
  it('are read by their names, in any order', () => {
    const html = page(' data-site="/gonghui/" data-kind="list"');
    expect(readMark(html, SITE)).toBe('/gonghui/');
    expect(readMark(html, KIND)).toBe('list');
    expect(readMark(html, MOVED)).toBeUndefined();
  });

  it.each([
    ['another element', page('', '<p data-kind="tool">')],
    ['a text', page('', '&lt;html data-kind="tool"&gt;')],
    ['a page in a page', page('', '<!doctype html><html data-kind="tool">')],
    ['no page', '<html data-kind="tool">'],
  ])('stand nowhere else: %s', (_what, html) => {
    expect(readMark(html, KIND)).toBeUndefined();
  });

  it('are added to a page, and to nothing else', () => {
    const html = withMark(page(' data-site="/"'), COPY, '2026-11-22T18:40:05+08:00');
    expect(readMark(html, COPY)).toBe('2026-11-22T18:40:05+08:00');
    expect(readMark(html, SITE)).toBe('/');
    expect(withMark('请先登录', COPY, 'x')).toBe('请先登录');
  });
});

describe('marked elements', () => {
  const found = (html: string, mark = CARD) =>
    findMarked(html, mark).map(({ start, end }) => html.slice(start, end));

  it.each([
    ['with elements of their own name inside', '<li data-card><ul><li>甲</li></ul></li>'],
    ['with signs of greater in quotation marks', '<li title="a > b" data-card=""><br/>甲</li>'],
    ['with what is no HTML inside', '<li data-card><!-- </li> --><script>"</li>"</script></li>'],
  ])('are found whole: %s', (_what, element) => {
    expect(found(`<ul>${element}<li>乙</li>${element}</ul>`)).toEqual([element, element]);
  });

  it('are those with the very mark', () => {
    expect(found('<main data-maintained><p data-main-x>甲</p></main>', MAIN)).toEqual([]);
    expect(found('<p>data-main</p><p class="data-main">乙</p>', MAIN)).toEqual([]);
    expect(found('<!-- <main data-main></main> -->', MAIN)).toEqual([]);
  });

  it('that never end are none', () => {
    expect(found('<main data-main>甲', MAIN)).toEqual([]);
  });
});

it.each([2, 3] as const)('the title of a card is read as it was written: h%d', (level) => {
  const title = { href: '/gonghui/rights/a/', title: '“甲”&amp;$&amp; &lt;b&gt;' };
  const card = `<li data-card><p>权益</p>${writeCardTitle(title, level)}<p>乙</p></li>`;
  expect(readCardTitle(card)).toEqual(title);
  expect(readCardTitle('<li><a href="/a/">甲</a></li>')).toBeUndefined();
});
