import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  MAPS,
  findContacts,
  firstTelephone,
  mapHref,
  telephoneHref,
  telephoneParts,
} from '../../src/values/contacts.ts';
import { regionOf } from '../../src/values/places.ts';
import { Place } from '../../src/views/contacts.tsx';
import { createRenderer } from '../../src/markdown/render.ts';

const hrefs = (text: string) => findContacts(text).flatMap(({ href }) => href ?? []);

describe('what can be tapped in a text', () => {
  test.each([
    ['电话010-00000000。', 'tel:01000000000'],
    ['打0571-87654321转801', 'tel:057187654321,801'],
    ['手机138 0000 0000', 'tel:13800000000'],
    ['手机13800000000，', 'tel:13800000000'],
    ['客服400-800-1234', 'tel:4008001234'],
    ['拨12351问问', 'tel:12351'],
    ['写信到gonghui@example.cn，', 'mailto:gonghui@example.cn'],
  ])('%s', (text, href) => {
    expect(hrefs(text)).toEqual([href]);
  });

  test('each emergency number of a row, and the words between stay', () => {
    expect(findContacts('先打110、120或119，再说')).toEqual([
      { text: '先' },
      { text: '打' },
      { text: '110', href: 'tel:110' },
      { text: '、' },
      { text: '120', href: 'tel:120' },
      { text: '或' },
      { text: '119', href: 'tel:119' },
      { text: '，再说' },
    ]);
  });

  test.each([
    '第120条',
    '一共110人',
    '补助12345元',
    '12333人报名',
    '京公网安备00000000000000号',
    '账号6222010013800000000',
    '2026-11-29',
    '会费0.5%，共12345.60元',
    '共110条，打120分',
  ])('nothing in %s', (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  test('the parts together are the text', () => {
    const text = '电话010-00000000，邮箱a.b@example.cn；打110。';
    expect(
      findContacts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

test.each([
  ['010-12345678 转 801', 'tel:01012345678,801'],
  ['010-12345678-801', 'tel:01012345678,801'],
  ['8765432-12', 'tel:8765432,12'],
  ['010-12345678', 'tel:01012345678'],
  ['400-800-1234', 'tel:4008001234'],
  ['（010）12345678', 'tel:01012345678'],
])('an extension is dialled after a pause: %s', (written, href) => {
  expect(telephoneHref(written)).toBe(href);
});

test.each([
  ['010-12345678', ['tel:01012345678']],
  ['010-12345678，13800000000', ['tel:01012345678', 'tel:13800000000']],
  ['010-12345678 13800000000', ['tel:01012345678', 'tel:13800000000']],
  ['8765432, 8765433', ['tel:8765432', 'tel:8765433']],
  ['010-12345678 转 801', ['tel:01012345678,801']],
])('each of several numbers is called by itself: %s', (written, called) => {
  const parts = telephoneParts(written);
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual(called);
  expect(parts.map(({ text }) => text).join('')).toBe(written);
  expect(firstTelephone(written)).toBe(called[0]);
});

test('a map looks for the address', () => {
  expect(new URL(mapHref('书店 示例路8号')).searchParams.get('keyword')).toBe('书店 示例路8号');
});

test.each([
  ['示例区示例路1号教师之家二层', '示例区'],
  ['北京市海淀区中关村大街1号', '北京市海淀区'],
  ['河北省石家庄市桥西区1号', '河北省石家庄市桥西区'],
  ['东片示例路18号一层', ''],
  ['幸福小区3号楼', ''],
  ['好邻居超市旁', ''],
  ['示例一中音乐教室', ''],
])('%s is in “%s”', (address, region) => {
  expect(regionOf(address)).toBe(region);
});

test('a place without a city is looked for where the union is', () => {
  const keywordOf = (address: string) => {
    const html = renderToStaticMarkup(
      createElement(Place, { address, name: '书店', region: '示例市示例区' }),
    );
    const [, href = ''] = /href="([^"]*)"/.exec(html) ?? [];
    return new URL(href.replaceAll('&amp;', '&')).searchParams.get('keyword');
  };
  expect(keywordOf('东片示例路18号')).toBe('示例市示例区 书店 东片示例路18号');
  expect(keywordOf('别处市示例路18号')).toBe('书店 别处市示例路18号');
});

describe('in the text of an entry', () => {
  const render = createRenderer({ laws: [], base: '/' });

  test('numbers are links, in tables too', async () => {
    expect(await render('| 找谁 | 电话 |\n| --- | --- |\n| 组织组 | 010-00000000 |')).toContain(
      '<a href="tel:01000000000">010-00000000</a>',
    );
  });

  test('code, headings and links stay as they are', async () => {
    for (const text of ['`010-00000000`', '## 010-00000000', '[010-00000000](/contact/)'])
      expect(await render(text)).not.toContain('tel:');
  });
});

test('each map gets what its documentation asks for', () => {
  const place = '示例区 知行书店 示例路18号';
  const asked = MAPS.map(({ name, hrefOf }) => {
    const { origin, pathname, searchParams } = new URL(hrefOf(place));
    return [name, origin + pathname, Object.fromEntries(searchParams)];
  });
  expect(asked).toEqual([
    ['高德', 'https://uri.amap.com/search', { keyword: place, src: 'union', callnative: '1' }],
    [
      '百度',
      'https://api.map.baidu.com/place/search',
      { query: place, region: '全国', output: 'html', src: 'webapp.union.site' },
    ],
    ['腾讯', 'https://apis.map.qq.com/uri/v1/search', { keyword: place, referer: 'union' }],
  ]);
});

test.each(['M&M 咖啡#1', '50%折扣店+书', 'A/B?店=“甲”', "Tom's（示例）*!"])(
  'the name %s reaches each map whole',
  (place) => {
    for (const { name, hrefOf } of MAPS) {
      const href = hrefOf(place);
      expect(href, name).not.toContain('+');
      expect([...new URL(href).searchParams.values()], name).toContain(place);
      expect(new URL(href).hash, name).toBe('');
    }
  },
);
