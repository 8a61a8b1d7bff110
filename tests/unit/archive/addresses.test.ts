import { expect, test } from 'vitest';
import { relativeTo, rootFrom, targetOf } from '../../../src/archive/addresses.ts';

const site = new URL('https://gonghui.example.cn/gonghui/');
const page = 'rights/transfer/index.html';

test.each([
  ['/gonghui/', 'index.html', ''],
  ['/gonghui/rights/', 'rights/index.html', ''],
  ['/gonghui/search/#q=会费', 'search/index.html', '#q=%E4%BC%9A%E8%B4%B9'],
  ['https://gonghui.example.cn/gonghui/dues/?a=1#b', 'dues/index.html', '?a=1#b'],
  ['/gonghui/media/%E8%A1%A8.pdf', 'media/表.pdf', ''],
  ['../how-to-join/', 'rights/how-to-join/index.html', ''],
  ['/gonghui/100%.pdf', '100%.pdf', ''],
])('%s is a file of the site', (address, path, suffix) => {
  expect(targetOf(address, page, site)).toEqual({ kind: 'file', path, suffix });
});

test.each([
  ['https://www.gov.cn/', 'https://www.gov.cn/'],
  ['tel:010-12345678', 'tel:010-12345678'],
  ['mailto:a@example.cn', 'mailto:a@example.cn'],
  // Another part of the same host would resolve to a folder of the computer.
  ['/other/', 'https://gonghui.example.cn/other/'],
])('%s is outside the site', (address, absolute) => {
  expect(targetOf(address, page, site)).toEqual({ kind: 'elsewhere', address: absolute });
});

test.each(['#content', 'https://['])('%s is left as it is', (address) => {
  expect(targetOf(address, page, site)).toEqual({ kind: 'here' });
});

test('a relative path leads from one file to another, whatever their names contain', () => {
  expect(relativeTo(page, 'index.html')).toBe('../../index.html');
  expect(relativeTo('index.html', 'rights/index.html')).toBe('rights/index.html');
  expect(relativeTo(page, page)).toBe('index.html');
  expect(relativeTo('index.html', 'media/表 #1?.pdf')).toBe('media/%E8%A1%A8%20%231%3F.pdf');
});

test('a relative path leads from a page to the root', () => {
  expect(rootFrom('index.html')).toBe('./');
  expect(rootFrom(page)).toBe('../../');
});
