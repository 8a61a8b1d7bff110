import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/check/body.ts';
import { render } from './markdown-kit.ts';
import { FAMILIES, randomFamily } from './pathological-bodies.ts';

/** Processor time of this thread in milliseconds: what other programs do meanwhile does not count. */
const spent = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** What the check and, if the body passes it, rendering cost. */
async function costOf(body: string): Promise<number> {
  const start = spent();
  if (!readBody(body).isRefused) await render(body);
  return spent() - start;
}

const LENGTH = 20_000;
/** Below this many milliseconds a ratio says nothing. */
const NOISE = 150;

/** How many times as much twice the text costs; the least of three, since a collection of garbage only adds. */
async function growthOf(make: (length: number) => string): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > 3; attempt++) {
    const [once, twice] = [await costOf(make(LENGTH)), await costOf(make(2 * LENGTH))];
    least = Math.min(least, twice < NOISE ? 1 : twice / Math.max(once, NOISE / 4));
  }
  return least;
}

/** One of each kind that was slow once; `npx vitest` over all of `FAMILIES` takes minutes. */
const SLOW = [
  '*a_ ',
  '**a*',
  '**甲**乙',
  '~~甲~~乙',
  'a** ',
  'a_ ',
  ']',
  'a]',
  '](',
  '[ a_',
  'a<?',
  '<!--',
  '+ ',
  '0. ',
  '- ',
  'a\n=\n',
  '>\n\n',
  '> a\nb\nc\n',
  '- - a\n',
  '- a\n',
  '*\n',
  '<b>',
  '<i>a\n\n',
  '[a][b] ',
  '[^a] ',
  'a@b.',
  '`a',
].map((unit) => JSON.stringify(unit + '…'));
const NAMED = [
  '"*…a*…"',
  '"<b>…a</b>…"',
  '"![…a](b)…"',
  '"- …a…"',
  '"[^a]: …b…"',
  'code spans of growing length',
  'nested list by indentation',
  'footnotes within footnotes',
  'tags with attributes of their own',
  'a wide table of short rows',
  'a table as wide as it is long',
];
const chosen = FAMILIES.filter(({ name }) => SLOW.includes(name) || NAMED.includes(name));

describe('读一篇正文、做成网页的时间，长一倍最多多两倍', () => {
  test('每一种都在', () => {
    expect(chosen.map(({ name }) => name).toSorted()).toEqual([...SLOW, ...NAMED].toSorted());
  });

  test.each(chosen)('$name', { timeout: 60_000 }, async ({ make }) => {
    expect(await growthOf(make)).toBeLessThanOrEqual(3);
  });

  test.each(Array.from({ length: 6 }, (_, index) => randomFamily(index + 1)))(
    '$name',
    { timeout: 60_000 },
    async ({ make }) => {
      expect(await growthOf(make)).toBeLessThanOrEqual(3);
    },
  );
});

test('一万二千处加粗的汉字，分成段就做得成网页', { timeout: 60_000 }, async () => {
  const body = `${'**甲**乙'.repeat(100)}\n\n`.repeat(120);
  expect(readBody(body).findings).toEqual([]);
  expect((await render(body)).split('<strong>')).toHaveLength(12_001);
});

test.each([
  ['一段里一千多处符号', `甲\n\n${'**甲**乙'.repeat(600)}`, 3],
  ['一段里一千多个括号', `甲\n\n${'甲]'.repeat(1001)}`, 3],
  ['套得太深', `甲\n\n${'*'.repeat(300)}甲${'*'.repeat(300)}`, 3],
  ['列表套得太深', `甲\n\n${'- '.repeat(2000)}甲`, 3],
  ['太宽的表格', `甲\n\n${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}\n${'|b\n'.repeat(100)}`, 3],
  ['引用后面的行太多', `> 甲\n${'乙\n'.repeat(501)}`, 502],
  ['注释套得太深', `甲\n\n${'[^a]: '.repeat(60)}甲`, 3],
  ['HTML 套得太深', `甲\n\n${'<b>'.repeat(60)}甲`, 3],
])('%s：拒绝，说出第几行', (_, body, line) => {
  const { findings } = readBody(body);
  expect(findings.map((finding) => finding.line)).toEqual([line]);
});

test.each([
  ['分隔线', '- '.repeat(500)],
  ['填空的横线', `姓名：${'_'.repeat(150)}`],
  ['长长的列表', '- 甲\n'.repeat(2000)],
  ['引用后面的几百行', `> 甲\n${'乙\n'.repeat(400)}\n`.repeat(5)],
  ['很多加粗', '**甲**乙'.repeat(400)],
])('%s：不算多', (_, body) => {
  expect(readBody(body).findings).toEqual([]);
});
