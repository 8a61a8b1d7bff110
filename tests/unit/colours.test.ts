import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Scheme, paletteOf, propertiesOf } from '../../src/model/settings/colours.ts';
import { settings } from '../../src/collections/index.ts';
import { validateData } from '../../src/model/validate.ts';
import { coloursCss } from '../../src/settings/own-colours.ts';
import { contrastOf } from '../../src/values/contrast.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { check, textFile } from './content-kit.ts';
import { stringify } from 'yaml';

const reported = (colours: unknown) =>
  validateData(settings.site, { ...settings.site.example, colours }, 'site.yml').map(formatError);

test('contrast is as WCAG has it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#ffffff', '#000000')).toBe(21);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('%s', (scheme: Scheme) => {
  test('the model repeats the colours of tokens.css', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const part = scheme === 'dark' ? css.slice(css.indexOf('@media')) : css.split('@media')[0];
    const inCss = [...(part ?? '').matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name, value]) => [name, value],
    );
    const palette = paletteOf(undefined, scheme);
    expect(propertiesOf({ [scheme]: palette }, scheme)).toEqual(inCss);
  });
});

describe('custom colours', () => {
  test('reports text with too little contrast, its background and the ratio required', () => {
    expect(reported({ light: { ink: '#888888' } })).toContain(
      'site.yml · 颜色 浅色 文字（colours.light.ink）：现在是“#888888”；“文字”在“页面底色”上看不清（浅色），对比度至少要 4.5:1，请把两个颜色拉开',
    );
    expect(reported({ dark: { button: '#ffffff' } })).toEqual([
      expect.stringContaining('“按钮文字”在“按钮底色”上看不清（深色）'),
    ]);
  });

  test('reports a changed background under the default text colour', () => {
    expect(reported({ light: { paper: '#444444' } }).join()).toContain(
      '“文字”在“页面底色”上看不清',
    );
  });

  test('accepts readable colours, and any colour for lines and accents', () => {
    expect(reported({ light: { main: '#1a4f8b', line: '#ffffff', accent: '#ffff00' } })).toEqual(
      [],
    );
    expect(reported(undefined)).toEqual([]);
  });

  test.each(['red', '#abc', '#12345g', '#a11d17;}body{display:none'])('refuses %s', (main) => {
    expect(reported({ light: { main } })).not.toEqual([]);
  });

  test('writes CSS with the dark colours in a media query, and nothing without colours', () => {
    expect(
      coloursCss({ light: { main: '#1a4f8b' }, dark: { main: '#9cc6ff', paper: '#101010' } }),
    ).toBe(
      ':root{--red:#1a4f8b}@media (prefers-color-scheme:dark){:root{--paper:#101010;--red:#9cc6ff}}',
    );
    expect(coloursCss(undefined)).toBe('');
    expect(coloursCss({ light: {} })).toBe('');
  });
});

describe.each([
  ['navigation', '页眉的导航'],
  ['doors', '首页的门'],
])('custom links: %s', (list, label) => {
  const withPath = (path: string) =>
    check(
      textFile(
        'settings/site.yml',
        stringify({ ...settings.site.example, [list]: [{ label: '栏目', path }] }),
      ),
    ).map(formatError);

  test.each(['/', '/search/', '/rights/', '/join/', '/rights/topic/joining/'])(
    'accepts %s',
    (path) => {
      expect(withPath(path)).toEqual([]);
    },
  );

  test('reports an address that does not exist with its item', () => {
    expect(withPath('/nowhere/')).toEqual([
      `content/settings/site.yml · ${label} 第1项 地址（${list}.0.path）：现在是“/nowhere/”；网站里没有这个地址（目录要以斜杠结尾）`,
    ]);
  });

  test('refuses another site', () => {
    expect(withPath('https://example.cn/')).toEqual([expect.stringContaining('应为本站的地址')]);
  });
});
