import { describe, expect, it } from 'vitest';
import { cutPages } from '../../../src/offline/build/template.ts';
import { fill } from '../../../src/offline/pack-format.ts';

const page = (title: string, current: string) =>
  `<!doctype html><html><head><title>${title}</title><link href="/a.css"></head>` +
  `<nav><a href="/rights/"${current}>权益</a><a href="/merchants/">优惠</a></nav>`;

const again = (pages: readonly string[]): string[] => {
  const { template, parts } = cutPages(pages);
  return parts.map((own) => fill(template, own, () => ''));
};

describe('what pages have in common', () => {
  it('is kept once; each page is put together as it was', () => {
    const pages = [page('会费', ' aria-current="true"'), page('产假', ''), page('', '')];
    const { template, parts } = cutPages(pages);
    expect(again(pages)).toEqual(pages);
    expect(template.join('')).toContain('<link href="/a.css">');
    expect(JSON.stringify(parts)).not.toContain('a.css');
    expect(JSON.stringify(parts)).not.toContain('优惠');
  });

  it.each([
    ['one page', ['<p>一</p>']],
    ['equal pages', ['<p>一</p>', '<p>一</p>']],
    ['pages with nothing in common', ['<p>一</p>', '二', '']],
    ['signs in turn', ['<b><b>$&</b>', '<b>$1</b><b>', '<b></b></b>$`']],
    ['a character that no page has', ['<p>\u0000</p>', '<p>\u0000\u0000</p>']],
  ])('may be anything: %s', (_what, pages) => {
    expect(again(pages)).toEqual(pages);
  });

  it('has no gap where no page has something of its own', () => {
    expect(cutPages(['<p>一</p>', '<p>一</p>']).template).toEqual(['<p>一</p>']);
  });
});
