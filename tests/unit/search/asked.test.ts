import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../../src/collections/index.ts';
import { askedByCategory } from '../../../src/collections/merchants/asked.ts';
import { readAsked } from '../../../src/settings/read-asked.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { type TestPage, openPackedSearch, openTestSearch } from './search-kit.ts';

/** Pages in the words of statutes; the colloquial words are in their list of questions. */
const PAGES: readonly TestPage[] = [
  {
    title: '哺乳期的工作时间',
    text: '对哺乳未满一周岁婴儿的女职工，用人单位应当在每天的劳动时间内安排一小时哺乳时间。',
    filters: { topic: '女职工' },
  },
  {
    title: '拖欠劳动报酬',
    text: '用人单位未及时足额支付劳动报酬的，可以申请仲裁，也可以向劳动监察投诉。',
    filters: { topic: '工资待遇' },
  },
  { title: '游泳馆（示例）', text: '凭会员证入场八五折，儿童须有成人陪同。' },
];
const ASKED = new Map([
  ['/00/', ['回去喂娃能不能早点走', '上班中间想溜回家喂奶', '孩子还没断奶，学校排晚自习']],
  ['/01/', ['三个月没见着工钱了', '园长总说再等等，钱就是不发', '讨薪找谁']],
]);
const TAUGHT = { synonyms: [], asked: ASKED };

let online: SearchEngine;
let kept: SearchEngine;
beforeAll(async () => {
  online = (await openTestSearch(PAGES, TAUGHT)).engine;
  kept = openPackedSearch(PAGES, TAUGHT);
});

const bothAnswer = async (query: string) =>
  Promise.all([online, kept].map((engine) => engine.search({ query })));

describe('pages are found by the questions that teachers ask', () => {
  test.each([
    ['a word that is not on the page', '讨薪', '拖欠劳动报酬'],
    ['not quite a stored question', '园长一直拖着，两个月没见着工钱', '拖欠劳动报酬'],
    ['several stored questions combined', '断奶前想早点走回家喂娃', '哺乳期的工作时间'],
    ['traditional characters', '回家餵奶', '哺乳期的工作时间'],
    ['full-width and invisible characters', '讨\u200B薪　找谁', '拖欠劳动报酬'],
    ['pinyin', 'taoxin', '拖欠劳动报酬'],
    ['one wrong character', '讨新找谁', '拖欠劳动报酬'],
  ])('%s: %s', async (_, query, title) => {
    for (const { hits } of await bothAnswer(query)) expect(hits[0]?.title).toBe(title);
  });

  test('word for word before a page with a word of it in its title', async () => {
    const pages: readonly TestPage[] = [
      { title: '被投诉，怎么说？', text: '投诉要书面的，投诉内容要看，投诉以后先写说明。' },
      { title: '联系我们', text: '电话、地址。' },
      { title: '书店', text: '会员凭证打折的商户。' },
    ];
    const asked = new Map([
      ['/00/', ['家长投诉我', '被投诉了怎么办', '投诉信']],
      ['/01/', ['电话多少', '投诉商户']],
    ]);
    const taught = { synonyms: [], asked };
    for (const engine of [
      (await openTestSearch(pages, taught)).engine,
      openPackedSearch(pages, taught),
    ])
      expect((await engine.search({ query: '投诉商户' })).hits[0]?.title).toBe('联系我们');
  });

  test('are not in the excerpt', async () => {
    const { hits, terms } = await online.search({ query: '讨薪' });
    const [detail] = await online.details(
      hits.map(({ url }) => url),
      terms,
    );
    expect(detail?.excerpt.map(({ text }) => text).join('')).not.toContain('讨薪');
  });
});

describe('a long question takes its words from several fields', () => {
  const site: readonly [title: string, text: string, asked: readonly string[]][] = [
    [
      '加班费',
      '休息日安排工作不能补休的，支付不低于百分之二百的工资。法定休假日百分之三百。',
      ['周末叫回来不给钱', '天天加班'],
    ],
    [
      '拖欠劳动报酬',
      '用人单位未及时足额支付劳动报酬的，可以申请仲裁，也可以向劳动监察投诉。',
      ['三个月没见着工钱了', '园长总说再等等，钱就是不发', '讨薪找谁'],
    ],
    [
      '离职证明',
      '解除合同那天单位应当开证明。不开的，向劳动监察投诉。',
      ['走人那天单位不给开单子', '新单位等着要'],
    ],
    [
      '丧假',
      '直系亲属去世，可以休一至三天，外地另给路程假，工资照发。',
      ['家里老人没了请几天', '奔丧'],
    ],
    ['产假', '产假98天，难产加15天。生育津贴由基金发。', ['生孩子能歇几天', '坐月子发不发钱']],
  ];
  const pages = site.map(([title, text]) => ({ title, text }));
  const asked = new Map(site.map(([, , lines], at) => [`/0${at}/`, lines]));

  test('a page with some among its questions and others in its text is before one with more in its text', async () => {
    const taught = { synonyms: [], asked };
    const query = '周末叫回来，说是不能补休，找劳动监察投诉管用吗';
    for (const engine of [
      (await openTestSearch(pages, taught)).engine,
      openPackedSearch(pages, taught),
    ]) {
      const { hits } = await engine.search({ query });
      expect(hits[0]?.title).toBe('加班费');
    }
  });
});

describe('certainty', () => {
  test('is low for a page with one of several words', async () => {
    for (const answer of await bothAnswer('会员证 护照 签证 机票')) {
      expect(answer.hits.map(({ title }) => title)).toContain('游泳馆（示例）');
      expect(answer.certainty).toBe('low');
    }
  });

  test('there are no hits when no word is known', async () => {
    for (const { hits } of await bothAnswer('量子纠缠')) expect(hits).toEqual([]);
  });

  test('is high for a clear question, but not under a filter', async () => {
    const query = '三个月没见着工钱了，园长总说再等等';
    for (const { certainty } of await bothAnswer(query)) expect(certainty).toBe('high');
    const filtered = await online.search({ query, filters: { topic: '女职工' } });
    expect(filtered.certainty).not.toBe('high');
  });
});

test('initials of a term that only the synonyms know as one word', async () => {
  const pages: readonly TestPage[] = [
    { title: '学校的大事怎么定', text: '办法要经教代会讨论通过，教代会每学年开一次。' },
    { title: '会费', text: '会费按月交。' },
  ];
  const taught = { synonyms: [{ words: ['教代会', '教职工代表大会'], narrower: [] }] };
  for (const engine of [
    (await openTestSearch(pages, taught)).engine,
    openPackedSearch(pages, taught),
  ]) {
    const { hits, correction } = await engine.search({ query: 'jdh' });
    expect(correction).toEqual({ kind: 'pinyin', query: '教代会' });
    expect(hits[0]?.title).toBe('学校的大事怎么定');
  }
});

describe('reading the questions', () => {
  let root = '';
  afterAll(() => rm(root, { recursive: true }));

  test('takes “大家还会这样问” of every entry and skips unreadable ones', async () => {
    root = await mkdtemp(join(tmpdir(), 'asked-'));
    await mkdir(join(root, 'rights'));
    await mkdir(join(root, 'pages'));
    const write = (path: string, text: string) => writeFile(join(root, path), text);
    await write('rights/a.md', '---\ntitle: 甲\nasked:\n  - 怎么问\n  - 还怎么问\n---\n正文。\n');
    await write('rights/b.md', '---\ntitle: 乙\n---\nasked: 正文里的不算。\n');
    await write('rights/c.md', '---\ntitle: "丙\nasked:\n  - 坏的\n---\n');
    await write('pages/about.md', '---\ntitle: 关于\nasked: [工会是干啥的]\n---\n');
    expect(await readAsked(root)).toEqual(
      new Map([
        ['/rights/a/', ['怎么问', '还怎么问']],
        ['/about/', ['工会是干啥的']],
      ]),
    );
  });

  test('a merchant brings the questions of its category, beside its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asked-'));
    await mkdir(join(folder, 'merchants'));
    const write = (name: string, head: string) =>
      writeFile(join(folder, 'merchants', name), `---\ntitle: 店\n${head}---\n`);
    await write('a.md', 'category: books\n');
    await write('b.md', 'category: books\nasked:\n  - 哪里有绘本\n');
    await write('c.md', 'category: unheard\n');
    const asked = await readAsked(folder);
    await rm(folder, { recursive: true });
    expect(asked.get('/merchants/a/')).toContain('买书');
    expect(asked.get('/merchants/b/')).toEqual(
      expect.arrayContaining(['哪里有绘本', ...(asked.get('/merchants/a/') ?? [])]),
    );
    expect(asked.has('/merchants/c/')).toBe(false);
  });

  test('every category of merchants has questions', () => {
    expect(Object.keys(askedByCategory)).toEqual(
      Object.keys(collections.merchants.fields.category.choices ?? {}),
    );
  });

  test('of one word is high only for the page that says most about it', async () => {
    const pages: readonly TestPage[] = [
      {
        title: '离职以后，社保、公积金、证明怎么办？',
        text: '离职本身不能提公积金。出国定居可以提公积金。离职证明当天就开，档案十五日内转。',
        filters: { topic: '合同和岗位' },
      },
      {
        title: '学校该缴哪些社保？',
        text: '五险以外还有公积金。公积金学校和你各缴一半，公积金不缴可以投诉，公积金可以补缴。',
        filters: { topic: '保险' },
      },
      {
        title: '婚丧假怎么休？',
        text: '婚假看本省条例，丧假一至三天。',
        filters: { topic: '请假' },
      },
    ];
    const asked = new Map([
      ['/00/', ['公积金', '公积金怎么取', '离职证明不给开']],
      ['/02/', ['婚假', '丧假']],
    ]);
    const taught = { synonyms: [], asked };
    for (const engine of [
      (await openTestSearch(pages, taught)).engine,
      openPackedSearch(pages, taught),
    ]) {
      const answer = async (query: string) => engine.search({ query });
      expect((await answer('公积金')).hits[0]?.url).toBe('/00/');
      expect((await answer('公积金')).certainty).toBe('middle');
      expect((await answer('公积金怎么办？')).hits[0]?.url).toBe('/00/');
      expect((await answer('公积金怎么办？')).certainty).toBe('middle');
      expect((await answer('婚假')).certainty).toBe('high');
    }
  });
});
