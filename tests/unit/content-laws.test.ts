import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/check/numbers.ts';
import { formatLawCounts } from '../../src/check/health-laws.ts';
import { checkHealth } from '../../src/check/health.ts';
import { editionOf } from '../../src/law/laws.ts';
import { ContentFile, contentOf } from '../../src/content-format/content-file.ts';
import { checkSave } from '../../src/check/save-check.ts';
import { readBodies } from '../../src/check/read-bodies.ts';
import { entryFile, soundContent, textFile, reported, reportedInBody } from './content-kit.ts';
import type { Data } from './model-kit.ts';

const TODAY = '2026-11-28';
const law = (changes: Data = {}) => ({
  id: 'membership-measures-2016',
  title: '工会会员会籍管理办法',
  shortName: '会籍管理办法',
  otherNames: ['会籍办法'],
  revised: '2016-12-12',
  copyDate: '2026-07-17',
  confidence: 'double',
  source: '公开文本',
  articles: [{ article: '3', says: '会籍跟着工作走，30日内接转。' }],
  ...changes,
});
const laws = (...items: Data[]) => textFile('settings/laws.yml', stringify({ laws: items }));
const withLaw = (body: string) =>
  reported(laws(law()), entryFile('pages', 'x', {}, body)).map((line) =>
    line.replace(/^content\/pages\/x\.md /, ''),
  );

describe('errors in law marks', () => {
  test('reports nothing for valid marks', () => {
    expect(withLaw('接转〔会籍管理办法第三条〕，或〔会籍办法第三条第一款〕。\n')).toEqual([]);
  });

  test.each([
    ['an unknown statute', '甲〔某法第七条〕', '“法规目录”里没有叫“某法”的法规'],
    [
      'an article without a paraphrase',
      '甲〔会籍办法第四条〕',
      '“法规目录”里还没有写《会籍办法》第四条的条文大意',
    ],
    [
      'a mark that cannot be parsed',
      '甲〔会籍办法第条〕',
      '读不懂这个条文标记；写成〔法规简称第七条〕这样',
    ],
    ['a mark in a heading', '## 甲〔会籍办法第三条〕', '标题里不要放条文标记，请放在下面的句子里'],
    ['a mark in a link', '[甲〔会籍办法第三条〕](/join/)', '链接里不要放条文标记，请放在链接后面'],
  ])('reports %s with its line', (_, markdown, expected) => {
    const [line = ''] = withLaw(`第一段。\n\n${markdown}\n`);
    expect(line).toMatch(/^第\d+行/);
    expect(line).toContain(expected);
  });

  test('counts lines from the first line of the body', () => {
    expect(reportedInBody('一。\n\n二\n三〔某法第七条〕。\n')).toEqual([
      '4: “〔某法第七条〕” “法规目录”里没有叫“某法”的法规',
    ]);
  });

  test('reports two statutes of one name and an article listed twice', () => {
    const other = law({ id: 'other', title: '另一部', shortName: '另一部' });
    const twice = law({
      articles: [
        { article: '3', says: '甲' },
        { article: '3', says: '乙' },
      ],
    });
    expect(reported(laws(law(), other))).toEqual([
      expect.stringContaining('《会籍管理办法》也叫这个名字，请改一个'),
    ]);
    expect(reported(laws(twice))).toEqual([
      expect.stringContaining('《会籍管理办法》里这一条写了两遍'),
    ]);
  });

  test('reports on save an entry that cites the paraphrase being removed', async () => {
    const files = new Map(
      [
        ...soundContent.filter(({ path }) => !path.endsWith('laws.yml')),
        laws(law()),
        entryFile('pages', 'x', {}, '甲〔会籍办法第三条〕。\n'),
      ].flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
    );
    const { caused } = await checkSave(
      new ContentFile('content/settings/laws.yml', stringify({ laws: [law({ articles: [] })] })),
      contentOf(files, ['reading.jpg', 'bookshop.jpg', 'stage.jpg']),
      readBodies,
      TODAY,
    );
    expect(caused).toMatchObject([{ file: 'content/pages/x.md' }]);
  });
});

describe('local rules', () => {
  test('reports a rule shown in an explainer that does not exist', () => {
    const rules = [
      {
        area: '示例市',
        subject: 'minimum-wage',
        says: '2000元（虚构）',
        citation: { text: '虚构的通知', date: '2026-01-01' },
        readOn: '2026-11-01',
        reviewBy: '2027-11-01',
        shownIn: ['nowhere'],
      },
    ];
    expect(reported(textFile('settings/local-rules.yml', stringify({ rules })))).toEqual([
      expect.stringContaining('content/rights/ 里没有它'),
    ]);
  });
});

test.each([
  ['产假98天', ['98日']],
  ['九十八日', ['98日']],
  ['60个工作日', ['60个工作日']],
  ['3 个月、三个月', ['3个月']],
  ['满一年、1年', ['1年']],
  ['千分之五', ['0.5%']],
  ['0.5%和０', ['0.5%']],
  ['1,000元', ['1000元']],
  ['2025年1月1日起', ['2025年1月1日']],
  ['2008年版、2026—2027学年', []],
  ['上一年、有一天、最后一天、第三条', []],
  ['半个月', ['0.5个月']],
])('normalises the numbers in “%s”', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

/** The check's report on an explainer with this body, group by group. */
function reportedForRight(body: string, changes: Data = {}, ...items: Data[]) {
  const entry = entryFile(
    'rights',
    'x',
    { citations: undefined, answer: '能。', ...changes },
    body,
  );
  const files = [
    ...soundContent.filter(({ path }) => !path.endsWith('laws.yml')),
    laws(...(items.length > 0 ? items : [law()])),
    entry,
  ];
  const groups = checkHealth(files, TODAY).map((group) => ({
    ...group,
    findings: group.findings.filter(({ file }) => file === entry.path),
  }));
  const textsOf = (id: string) =>
    groups.find((group) => group.id === id)?.findings.map(({ text }) => text) ?? [];
  return { groups, textsOf };
}

describe('statements without a law mark', () => {
  test.each([
    ['a paragraph', '要在30日内接转。'],
    ['a sentence with “应当”', '学校应当接转。'],
    ['a list item', '- 要在30日内接转。\n- 别的〔会籍办法第三条〕。'],
    ['a table', '| 一 | 二 |\n| --- | --- |\n| 接转 | 30日内 |'],
    ['a “步骤” block', ':::步骤\n1. 30日内接转。\n:::'],
  ])('reports one in %s', (_, body) => {
    expect(reportedForRight(body).textsOf('unmarked')).toHaveLength(1);
  });

  test.each([
    ['a sentence with a mark inside', '要在30日内接转〔会籍办法第三条〕。'],
    ['a sentence with a mark after its full stop', '要在30日内接转。〔会籍办法第三条〕'],
    ['a table with one mark', '| 一 | 二 |\n| --- | --- |\n| 接转 | 30日内〔会籍办法第三条〕 |'],
    ['a marked list item with a nested list', '- 接转〔会籍办法第三条〕：\n  - 先问。'],
    ['a question', '要不要30天？'],
    ['a “待核实” block', ':::待核实\n30日内接转。\n:::'],
    ['a sentence without numbers or “应当”', '先问本校工会。'],
  ])('does not report %s', (_, body) => {
    expect(reportedForRight(body).textsOf('unmarked')).toEqual([]);
  });

  test('does not report a sentence that is exempt with a reason', () => {
    const unmarked = [{ text: '本校一般3天', why: '校内的办法' }];
    const { textsOf } = reportedForRight('本校一般3天办好。要在30日内接转。', { unmarked });
    expect(textsOf('unmarked')).toEqual(['要在30日内接转。']);
  });

  test('reports a table once, and skips it whole, numbers too, when its header is exempt', () => {
    const table =
      '| 出生年月 | 退休 |\n| --- | --- |\n| 1965年1月 | 60岁1个月 |\n| 1966年5月 | 60岁5个月 |';
    expect(reportedForRight(table).textsOf('unmarked')).toEqual(['表格“出生年月 退休”：1965年1月']);
    const unmarked = [{ text: '出生年月', why: '按规则推算' }];
    expect(reportedForRight(table, { unmarked }).textsOf('unmarked')).toEqual([]);
    const marked = table.replace('退休 |', '退休〔会籍办法第三条〕 |');
    expect(reportedForRight(marked).textsOf('numbers')).toHaveLength(4);
    expect(reportedForRight(marked, { unmarked }).textsOf('numbers')).toEqual([]);
  });

  test('does not check an essay', () => {
    const files = [...soundContent, entryFile('essays', 'x', {}, '报名30天内有效。\n')];
    expect(checkHealth(files, TODAY).map(({ id }) => id)).not.toContain('unmarked');
  });

  test('reports the line on which the sentence begins', () => {
    const { groups } = reportedForRight('一。\n\n二\n要在30日内接转。\n');
    const [found] = groups.find(({ id }) => id === 'unmarked')?.findings ?? [];
    const [other] =
      reportedForRight('一。\n\n二\n三。\n四要在30日内接转。\n').groups.find(
        ({ id }) => id === 'unmarked',
      )?.findings ?? [];
    expect((other?.line ?? 0) - (found?.line ?? 0)).toBe(2);
  });
});

describe('numbers missing from the paraphrase', () => {
  test('treats different notations of a number as equal', () => {
    expect(reportedForRight('三十天内接转〔会籍办法第三条〕。').textsOf('numbers')).toEqual([]);
  });

  test('reports a number that no cited article has', () => {
    expect(reportedForRight('要在15日内接转〔会籍办法第三条〕。').textsOf('numbers')).toEqual([
      '15日：要在15日内接转。',
    ]);
  });

  test('checks the numbers in “一句话回答” against “法律依据”', () => {
    const citations = [{ law: 'membership-measures-2016', article: '3' }];
    const { textsOf } = reportedForRight('好。', { answer: '15日内办。', citations });
    expect(textsOf('numbers')).toEqual(['“一句话回答”里的15日']);
  });
});

describe('reliability of the sources', () => {
  const body = '接转〔会籍办法第三条〕。';

  test('reports a statute without a copy date once', () => {
    const { textsOf } = reportedForRight(`${body}${body}`, {}, law({ copyDate: undefined }));
    expect(textsOf('undated')).toEqual(['《会籍管理办法》']);
    expect(textsOf('no-day')).toEqual([]);
  });

  test('lists an undated copy separately, with the reason', () => {
    const undated = law({ copyDate: undefined, copyUndated: '学校网站的转载，没有发布日' });
    const { textsOf } = reportedForRight(`${body}${body}`, {}, undated);
    expect(textsOf('no-day')).toEqual(['《会籍管理办法》：学校网站的转载，没有发布日']);
    expect(textsOf('undated')).toEqual([]);
  });

  test('reports a “待核实” block with its source', () => {
    const unsure = '甲。\n\n:::待核实{source="某报2020年的报道"}\n听说30日。\n:::\n';
    expect(reportedForRight(unsure).textsOf('unsure')).toEqual(['某报2020年的报道']);
    expect(reportedForRight(body).textsOf('unsure')).toEqual([]);
  });

  test('refuses a reason for a missing copy date when there is a date', () => {
    expect(reported(laws(law({ copyUndated: '网页没写' })))).toEqual([
      expect.stringContaining('有了“副本日期”的，“没有副本日期的原因”请空着'),
    ]);
  });

  test('shows readers the date of the copy or why there is none', () => {
    const edition = { revised: '2016-12-12', copyDate: '2026-07-17' };
    expect(editionOf(edition)).toBe('2016年版本，读的是2026年7月17日的副本。');
    expect(editionOf({ revised: '2016-12-12', copyUndated: '网页没写' })).toBe(
      '2016年版本，副本日期不明（网页没写）。',
    );
  });

  test.each(['hearsay', 'reprint'])('%s: for a whole statute or a single article', (confidence) => {
    const whole = reportedForRight(body, {}, law({ confidence }));
    const one = reportedForRight(
      body,
      {},
      law({ articles: [{ article: '3', says: '30日', confidence }] }),
    );
    for (const { textsOf } of [whole, one])
      expect(textsOf(confidence)).toEqual(['《会籍管理办法》第三条']);
    expect(reportedForRight(body).textsOf(confidence)).toEqual([]);
  });

  test('formats the counts of all groups in one line', () => {
    const { groups } = reportedForRight('要在15日内接转〔会籍办法第三条〕。\n\n30日内。');
    expect(formatLawCounts(groups)).toBe(
      '没有标条文的说法 1 处；大意里没有的数字 1 处；漏填副本日期的引用 0 处；副本日期不明的引用 0 处；只有旁证的依据 0 处；待核实的说法 0 处；转载的依据 0 处',
    );
  });
});
