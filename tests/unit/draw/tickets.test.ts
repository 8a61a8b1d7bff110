import { mkdtemp, readFile, readdir, rm, writeFile, cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content-check.ts';
import { readContentFiles } from '../../../src/check/content-files.ts';
import { splitCodes } from '../../../src/draw/codes.ts';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import { commitDraw } from '../../../src/tickets/commit.ts';
import { prepareDraw } from '../../../src/tickets/prepare.ts';
import { settleDraw } from '../../../src/tickets/settle.ts';
import { formatError } from '../../../src/values/validation/validation-error.ts';
import { readCode } from '../../e2e/read-code.ts';
import { ROUNDS } from './rounds.ts';

const DRAFT = `---
# 网站小组写的
title: 新春抽奖
slug: spring
summary: 抽两份年礼。
prizes:
  - name: 年礼
    count: 2
---

## 谁能参加

在册会员。
`;
const [, , [, signature] = [0, '']] = ROUNDS;
/** So that the round is the recorded one: it begins an hour after the lottery. */
const AT = '2026-09-17T22:23:00+08:00';
const lottery = { name: '双色球', issue: '2026107', at: AT };

let folder = '';
let root = '';
let out = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-draw-'));
  [root, out] = [join(folder, 'content'), join(folder, 'slips')];
  await cp('tests/fixtures/small-site', root, { recursive: true });
  await mkdir(join(root, 'draws'), { recursive: true });
  await writeFile(join(root, 'draws/spring.md'), DRAFT);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const textOf = () => readFile(join(root, 'draws/spring.md'), 'utf8');
const valuesOf = async () => parseFrontMatter(await textOf()).data;
const codesIn = async () => splitCodes(String((await valuesOf())['codes']));
const prepare = (count = 12) => prepareDraw({ root, slug: 'spring', count, out });
const commit = (unused = '', now = new Date('2026-09-15T09:00:20+08:00')) =>
  commitDraw({ root, slug: 'spring', lottery, unused, now });
const settle = (numbers = '09,03,12,18,25,31+07', name = signature) =>
  settleDraw({ root, slug: 'spring', numbers, signature: name });

test('from slips to winners: each step leaves an entry that the check accepts once it is whole', async () => {
  const sheet = await prepare();
  const codes = await codesIn();
  expect(codes).toHaveLength(12);
  expect(codes).toEqual([...codes].sort());
  const slips = await readFile(sheet, 'utf8');
  expect(slips.match(/<svg/g)).toHaveLength(12);
  const printed = [...slips.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code = '']) =>
    code.replaceAll(' ', ''),
  );
  expect([...printed].sort()).toEqual(codes);

  const hash = await commit();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await valuesOf()).toMatchObject({
    announced: '2026-09-15T09:00:00+08:00',
    closed: '2026-09-15T09:00:00+08:00',
    lotteryIssue: '2026107',
    round: 32_285_072,
  });
  expect(await textOf()).toContain('# 网站小组写的');
  expect(await textOf()).toContain('## 谁能参加\n\n在册会员。\n');
  const errors = checkContent(await readContentFiles(root)).map(formatError);
  expect(errors.filter((line) => line.includes('draws/'))).toEqual([]);
});

describe('prepare', () => {
  test('prints codes that a phone reads: the page, with the slip’s code behind the #', async () => {
    const slips = await readFile(await prepare(3), 'utf8');
    const sections = slips.split('<section>').slice(1);
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      const svg = /<svg[^]*?<\/svg>/.exec(section)?.[0] ?? '';
      const picture = sharp(Buffer.from(svg)).resize(400).flatten({ background: '#fff' });
      const code = /<code>([^<]*)/.exec(section)?.[1]?.replaceAll(' ', '');
      expect(await readCode(await picture.png().toBuffer(), 0.5)).toBe(
        `https://small.example.cn/draws/spring/#code=${code}`,
      );
    }
  });

  test('keeps slips out of the content and of the project', async () => {
    for (const inside of [join(root, 'media'), root, join(process.cwd(), 'slips')])
      await expect(prepareDraw({ root, slug: 'spring', count: 2, out: inside })).rejects.toThrow(
        /--out/,
      );
    expect(await textOf()).toBe(DRAFT);
  });

  test('never makes other codes for a draw that has some', async () => {
    await prepare();
    const before = await textOf();
    await expect(prepare()).rejects.toThrow(/已经有号码清单/);
    expect(await textOf()).toBe(before);
    expect(await readdir(out)).toEqual(['spring-slips.html']);
  });

  test('names the file of a draw that does not exist', async () => {
    await expect(prepareDraw({ root, slug: 'autumn', count: 2, out })).rejects.toThrow(
      /draws\/autumn\.md/,
    );
    await expect(prepareDraw({ root, slug: '../site', count: 2, out })).rejects.toThrow();
  });
});

describe('commit', () => {
  test('refuses less than a day before the lottery', async () => {
    await prepare();
    const late = new Date('2026-09-16T22:23:01+08:00');
    await expect(commit('', late)).rejects.toThrow(/不到24小时/);
    expect(await valuesOf()).not.toHaveProperty('announced');
  });

  test('takes slips that nobody took out of the list, however they were written down', async () => {
    await prepare();
    const [first = '', second = '', ...rest] = await codesIn();
    await commit(`${first.toLowerCase()}\r\n${second.slice(0, 5)} ${second.slice(5)}\n\n`);
    expect(await codesIn()).toEqual(rest);
    await expect(commit('ABC')).rejects.toThrow(/没有“ABC”/);
  });

  test('says that codes or texts are lacking', async () => {
    await expect(commit()).rejects.toThrow(/先运行 npm run draw -- prepare/);
    await prepare();
    await writeFile(join(root, 'draws/spring.md'), (await textOf()).replace(/summary: .*\n/, ''));
    await expect(commit()).rejects.toThrow(/摘要（summary）：现在是空；必须填写/);
  });
});

describe('settle', () => {
  const rounded = async () => {
    await prepare();
    await commit();
    const text = (await textOf()).replace('round: 32285072', 'round: 32285085');
    await writeFile(join(root, 'draws/spring.md'), text);
  };

  test('writes values in their one form, and winners; not a second announcement', async () => {
    await rounded();
    const winners = await settle();
    expect(winners).toHaveLength(2);
    expect(await valuesOf()).toMatchObject({ numbers: '3 9 12 18 25 31 + 7', signature });
    expect(splitCodes(String((await valuesOf())['winners']))).toEqual(winners);
    expect(await settle()).toEqual(winners);
    const errors = checkContent(await readContentFiles(root)).map(formatError);
    expect(errors.filter((line) => line.includes('draws/'))).toEqual([]);
    await expect(commit()).rejects.toThrow(/不能再公示/);
  });

  test('refuses values that are none, and a signature of another round', async () => {
    await rounded();
    const before = await textOf();
    await expect(settle('明天开')).rejects.toThrow(/--numbers/);
    await expect(settle('3 9', 'abc')).rejects.toThrow(/（signature）.*96位十六进制数/);
    const [[, other] = [0, '']] = ROUNDS;
    await expect(settle('3 9', other)).rejects.toThrow(/应为第32285085轮/);
    expect(await textOf()).toBe(before);
  });

  test('refuses before it was announced', async () => {
    await prepare();
    await expect(settle()).rejects.toThrow(/还没有公示/);
  });
});
