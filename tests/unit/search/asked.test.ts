import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAsked } from '../../../src/settings/read-asked.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { type TestPage, openPackedSearch, openTestSearch } from './search-kit.ts';

/** Pages in the words of statutes; what people say instead stands in what is asked for them. */
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

describe('老师嘴上怎么问，就怎么找得到', () => {
  test.each([
    ['页面上没有的词', '讨薪', '拖欠劳动报酬'],
    ['和写下的问法不全一样', '园长一直拖着，两个月没见着工钱', '拖欠劳动报酬'],
    ['几种问法加在一起', '断奶前想早点走回家喂娃', '哺乳期的工作时间'],
    ['繁体', '回家餵奶', '哺乳期的工作时间'],
    ['全角和看不见的字符', '讨\u200B薪　找谁', '拖欠劳动报酬'],
    ['拼音', 'taoxin', '拖欠劳动报酬'],
    ['写错一个字', '讨新找谁', '拖欠劳动报酬'],
  ])('%s：%s', async (_, query, title) => {
    for (const { hits } of await bothAnswer(query)) expect(hits[0]?.title).toBe(title);
  });

  test('不显示在页面上，也不出现在摘要里', async () => {
    const { hits, terms } = await online.search({ query: '讨薪' });
    const [detail] = await online.details(
      hits.map(({ url }) => url),
      terms,
    );
    expect(detail?.excerpt.map(({ text }) => text).join('')).not.toContain('讨薪');
  });
});

describe('有多大把握', () => {
  test('沾边的词有一个就列出来，说明没有完全对得上的', async () => {
    for (const answer of await bothAnswer('会员证 护照 签证 机票')) {
      expect(answer.hits.map(({ title }) => title)).toContain('游泳馆（示例）');
      expect(answer.certainty).toBe('low');
    }
  });

  test('一个词都不认识，才说没有', async () => {
    for (const { hits } of await bothAnswer('量子纠缠')) expect(hits).toEqual([]);
  });

  test('问得清清楚楚，有把握；排序改了，头一条就不算回答', async () => {
    const query = '三个月没见着工钱了，园长总说再等等';
    for (const { certainty } of await bothAnswer(query)) expect(certainty).toBe('high');
    const filtered = await online.search({ query, filters: { topic: '女职工' } });
    expect(filtered.certainty).not.toBe('high');
  });
});

describe('问法从哪里来', () => {
  let root = '';
  afterAll(() => rm(root, { recursive: true }));

  test('每一条内容的“大家还会这样问”；读不懂的跳过', async () => {
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
});
