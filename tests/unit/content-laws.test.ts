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

describe('条文标记的毛病', () => {
  test('写对了的，什么也不说', () => {
    expect(withLaw('接转〔会籍管理办法第三条〕，或〔会籍办法第三条第一款〕。\n')).toEqual([]);
  });

  test.each([
    ['没有的法规', '甲〔某法第七条〕', '“法规目录”里没有叫“某法”的法规'],
    ['没有大意的条', '甲〔会籍办法第四条〕', '“法规目录”里还没有写《会籍办法》第四条的条文大意'],
    ['读不懂的标记', '甲〔会籍办法第条〕', '读不懂这个条文标记；写成〔法规简称第七条〕这样'],
    ['标题里', '## 甲〔会籍办法第三条〕', '标题里不要放条文标记，请放在下面的句子里'],
    ['链接里', '[甲〔会籍办法第三条〕](/join/)', '链接里不要放条文标记，请放在链接后面'],
  ])('%s，说出第几行', (_, markdown, expected) => {
    const [line = ''] = withLaw(`第一段。\n\n${markdown}\n`);
    expect(line).toMatch(/^第\d+行/);
    expect(line).toContain(expected);
  });

  test('行数从正文第一行数起', () => {
    expect(reportedInBody('一。\n\n二\n三〔某法第七条〕。\n')).toEqual([
      '4: “〔某法第七条〕” “法规目录”里没有叫“某法”的法规',
    ]);
  });

  test('两部法规一个名字、一条写了两遍', () => {
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

  test('去掉正文还在引用的条文大意，保存时会说', async () => {
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

describe('本市规定', () => {
  test('写在没有的问答里，会说', () => {
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
])('%s 里的数字', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

/** What the check tells of an explainer with this body, group by group. */
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

describe('没有标条文的说法', () => {
  test.each([
    ['段落', '要在30日内接转。'],
    ['应当', '学校应当接转。'],
    ['列表项', '- 要在30日内接转。\n- 别的〔会籍办法第三条〕。'],
    ['表格', '| 一 | 二 |\n| --- | --- |\n| 接转 | 30日内 |'],
    ['步骤', ':::步骤\n1. 30日内接转。\n:::'],
  ])('%s里的会说', (_, body) => {
    expect(reportedForRight(body).textsOf('unmarked')).toHaveLength(1);
  });

  test.each([
    ['标在句子里', '要在30日内接转〔会籍办法第三条〕。'],
    ['标在句号后面', '要在30日内接转。〔会籍办法第三条〕'],
    ['表格里标了一处', '| 一 | 二 |\n| --- | --- |\n| 接转 | 30日内〔会籍办法第三条〕 |'],
    ['列表项里面还有列表', '- 接转〔会籍办法第三条〕：\n  - 先问。'],
    ['只是问', '要不要30天？'],
    ['待核实的', ':::待核实\n30日内接转。\n:::'],
    ['没有数字和应当', '先问本校工会。'],
  ])('%s的不说', (_, body) => {
    expect(reportedForRight(body).textsOf('unmarked')).toEqual([]);
  });

  test('写下了为什么不用标的，不说', () => {
    const unmarked = [{ text: '本校一般3天', why: '校内的办法' }];
    const { textsOf } = reportedForRight('本校一般3天办好。要在30日内接转。', { unmarked });
    expect(textsOf('unmarked')).toEqual(['要在30日内接转。']);
  });

  test('一张表只说一次；抄了表头的，整张表不说，数字也不查', () => {
    const table =
      '| 出生年月 | 退休 |\n| --- | --- |\n| 1965年1月 | 60岁1个月 |\n| 1966年5月 | 60岁5个月 |';
    expect(reportedForRight(table).textsOf('unmarked')).toEqual(['表格“出生年月 退休”：1965年1月']);
    const unmarked = [{ text: '出生年月', why: '按规则推算' }];
    expect(reportedForRight(table, { unmarked }).textsOf('unmarked')).toEqual([]);
    const marked = table.replace('退休 |', '退休〔会籍办法第三条〕 |');
    expect(reportedForRight(marked).textsOf('numbers')).toHaveLength(4);
    expect(reportedForRight(marked, { unmarked }).textsOf('numbers')).toEqual([]);
  });

  test('别的栏目不查', () => {
    const files = [...soundContent, entryFile('essays', 'x', {}, '报名30天内有效。\n')];
    expect(checkHealth(files, TODAY).map(({ id }) => id)).not.toContain('unmarked');
  });

  test('说出第几行', () => {
    const { groups } = reportedForRight('一。\n\n二\n要在30日内接转。\n');
    const [found] = groups.find(({ id }) => id === 'unmarked')?.findings ?? [];
    const [other] =
      reportedForRight('一。\n\n二\n三。\n四要在30日内接转。\n').groups.find(
        ({ id }) => id === 'unmarked',
      )?.findings ?? [];
    expect((other?.line ?? 0) - (found?.line ?? 0)).toBe(2);
  });
});

describe('大意里没有的数字', () => {
  test('写法不同的数字算同一个', () => {
    expect(reportedForRight('三十天内接转〔会籍办法第三条〕。').textsOf('numbers')).toEqual([]);
  });

  test('句子里的数字，所引的条都没说，会说', () => {
    expect(reportedForRight('要在15日内接转〔会籍办法第三条〕。').textsOf('numbers')).toEqual([
      '15日：要在15日内接转。',
    ]);
  });

  test('一句话回答里的数字，也对照“法律依据”', () => {
    const citations = [{ law: 'membership-measures-2016', article: '3' }];
    const { textsOf } = reportedForRight('好。', { answer: '15日内办。', citations });
    expect(textsOf('numbers')).toEqual(['“一句话回答”里的15日']);
  });
});

describe('依据稳不稳', () => {
  const body = '接转〔会籍办法第三条〕。';

  test('漏填副本日期的法规', () => {
    const { textsOf } = reportedForRight(`${body}${body}`, {}, law({ copyDate: undefined }));
    expect(textsOf('undated')).toEqual(['《会籍管理办法》']);
    expect(textsOf('no-day')).toEqual([]);
  });

  test('副本上没有日期的，连原因另列', () => {
    const undated = law({ copyDate: undefined, copyUndated: '学校网站的转载，没有发布日' });
    const { textsOf } = reportedForRight(`${body}${body}`, {}, undated);
    expect(textsOf('no-day')).toEqual(['《会籍管理办法》：学校网站的转载，没有发布日']);
    expect(textsOf('undated')).toEqual([]);
  });

  test('“待核实”的，说出来源', () => {
    const unsure = '甲。\n\n:::待核实{source="某报2020年的报道"}\n听说30日。\n:::\n';
    expect(reportedForRight(unsure).textsOf('unsure')).toEqual(['某报2020年的报道']);
    expect(reportedForRight(body).textsOf('unsure')).toEqual([]);
  });

  test('有日期的，不写没有的原因', () => {
    expect(reported(laws(law({ copyUndated: '网页没写' })))).toEqual([
      expect.stringContaining('有了“副本日期”的，“没有副本日期的原因”请空着'),
    ]);
  });

  test('读者看到副本是哪一天的，或为什么没有', () => {
    const edition = { revised: '2016-12-12', copyDate: '2026-07-17' };
    expect(editionOf(edition)).toBe('2016年版本，读的是2026年7月17日的副本。');
    expect(editionOf({ revised: '2016-12-12', copyUndated: '网页没写' })).toBe(
      '2016年版本，副本日期不明（网页没写）。',
    );
  });

  test.each(['hearsay', 'reprint'])('%s：整部的，和单单一条的', (confidence) => {
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

  test('终端里最后一行数一遍', () => {
    const { groups } = reportedForRight('要在15日内接转〔会籍办法第三条〕。\n\n30日内。');
    expect(formatLawCounts(groups)).toBe(
      '没有标条文的说法 1 处；大意里没有的数字 1 处；漏填副本日期的引用 0 处；副本日期不明的引用 0 处；只有旁证的依据 0 处；待核实的说法 0 处；转载的依据 0 处',
    );
  });
});
