import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/check/body.ts';
import { render } from './markdown-kit.ts';
import { FAMILIES, randomFamily } from './pathological-bodies.ts';

/** CPU time of this thread in milliseconds, independent of other programs. */
const spent = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The cost of the check and, if the body passes it, of rendering. */
async function costOf(body: string): Promise<number> {
  const start = spent();
  if (!readBody(body).isRefused) await render(body);
  return spent() - start;
}

const LENGTH = 20_000;
/** Below this many milliseconds a ratio is noise. */
const NOISE = 150;

/**
 * The ratio of costs when the text doubles; the least of five, since garbage collection and a cache shared
 * with other programs only add.
 */
async function growthOf(make: (length: number) => string): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 5 && least > 3; attempt++) {
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

describe('reading and rendering twice the text costs at most three times as much', () => {
  test('every chosen family exists', () => {
    expect(chosen.map(({ name }) => name).toSorted()).toEqual([...SLOW, ...NAMED].toSorted());
  });

  test.each(chosen)('$name', async ({ make }) => {
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

test('renders twelve thousand bold spans in paragraphs', async () => {
  const body = `${'**甲**乙'.repeat(100)}\n\n`.repeat(120);
  expect(readBody(body).findings).toEqual([]);
  expect((await render(body)).split('<strong>')).toHaveLength(12_001);
});

test.each([
  ['over a thousand delimiters in a paragraph', `甲\n\n${'**甲**乙'.repeat(600)}`, 3],
  ['over a thousand brackets in a paragraph', `甲\n\n${'甲]'.repeat(1001)}`, 3],
  ['emphasis nested too deep', `甲\n\n${'*'.repeat(300)}甲${'*'.repeat(300)}`, 3],
  ['lists nested too deep', `甲\n\n${'- '.repeat(2000)}甲`, 3],
  [
    'a table that is too wide',
    `甲\n\n${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}\n${'|b\n'.repeat(100)}`,
    3,
  ],
  ['too many lines after a quotation', `> 甲\n${'乙\n'.repeat(501)}`, 502],
  ['footnotes nested too deep', `甲\n\n${'[^a]: '.repeat(60)}甲`, 3],
  ['HTML nested too deep', `甲\n\n${'<b>'.repeat(60)}甲`, 3],
])('refuses %s and reports the line', (_, body, line) => {
  const { findings } = readBody(body);
  expect(findings.map((finding) => finding.line)).toEqual([line]);
});

test.each([
  ['a long thematic break', '- '.repeat(500)],
  ['a long line to fill in', `姓名：${'_'.repeat(150)}`],
  ['a long list', '- 甲\n'.repeat(2000)],
  ['hundreds of lines after a quotation', `> 甲\n${'乙\n'.repeat(400)}\n`.repeat(5)],
  ['many bold spans', '**甲**乙'.repeat(400)],
])('accepts %s', (_, body) => {
  expect(readBody(body).findings).toEqual([]);
});
