import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { FoundFile } from '../../src/check/found-file.ts';
import { formatHealth } from '../../src/check/format-health.ts';
import type { HealthGroup } from '../../src/check/findings.ts';
import { checkHealth } from '../../src/check/health.ts';
import { reviewDay, reviewed } from '../../src/check/review.ts';
import { addDays } from '../../src/values/dates.ts';
import { entryFile, soundContent, textFile } from './content-kit.ts';

const TODAY = '2026-11-22';

/** The report on the valid content, none of it a sample, with these files added or replacing others. */
function examine(files: readonly FoundFile[], today = TODAY): HealthGroup[] {
  const paths = new Set(files.map(({ path }) => path));
  const others = soundContent
    .filter(({ path }) => !paths.has(path))
    .map((file) =>
      file.text === undefined ? file : { ...file, text: file.text.replace('sample: true\n', '') },
    );
  return checkHealth([...others, ...files], today);
}

/** The lines of one group: `title: text`. */
function reported(id: string, ...files: FoundFile[]): string[] {
  const group = examine(files).find((candidate) => candidate.id === id);
  return (group?.findings ?? []).map(({ title, text }) => `${title}：${text}`);
}

const merchant = (changes: Record<string, unknown>) =>
  entryFile('merchants', 'shop', { title: '店', sample: false, ...changes });
const right = (changes: Record<string, unknown>, body?: string) =>
  entryFile('rights', 'question', { title: '问', ...changes }, body);

test('sound content has nothing to tell', () => {
  expect(examine([])).toEqual([]);
  expect(formatHealth([])).toContain('没有发现问题');
});

test('attachments whose bytes are not here are told as not opened, never as passed', () => {
  const media = (name: string, head?: Uint8Array): FoundFile => ({
    path: `content/media/${name}`,
    isLink: false,
    ...(head && { head }),
  });
  expect(reported('unseen', media('a.pdf'), media('B.DOCX'), media('c.jpg'))).toEqual([
    expect.stringContaining('体检不打开附件（2 个）'),
  ]);
  expect(reported('unseen', media('a.pdf', new TextEncoder().encode('%PDF-1.7')))).toEqual([]);
});

test('what drafts still lack is told apart, and stops nothing', () => {
  const groups = examine([merchant({ draft: true, phone: '', address: '' })]);
  expect(groups.map(({ id, severity }) => [id, severity])).toEqual([['drafts', 'note']]);
  expect(reported('drafts', merchant({ draft: true, phone: '' }))).toEqual([
    '店：“电话”现在是空；必须填写',
  ]);
  expect(reported('invalid', merchant({ phone: '' }))).toHaveLength(1);
});

describe('what stops a build', () => {
  test('a file that cannot be read, with its line', () => {
    const [group] = examine([textFile('essays/x.md', '---\ntitle: "没有写完\n---\n')]);
    expect(group).toMatchObject({ id: 'unreadable', severity: 'must' });
    expect(group?.findings[0]).toMatchObject({ file: 'content/essays/x.md', line: 2 });
  });

  test('links and pictures that lead nowhere stand by themselves', () => {
    const body = '[x](/rights/nowhere/)\n\n![图](../media/missing.jpg)\n';
    expect(reported('links', right({}, body))).toHaveLength(2);
  });

  test('other errors name field, value and what is expected', () => {
    expect(reported('invalid', merchant({ phone: '问前台' }))).toEqual([
      '店：“电话”现在是“问前台”；应为电话号码，例如 010-00000000',
    ]);
  });

  test('of pictures whose bytes are not here, only the name is looked at', () => {
    const picture = { path: 'content/media/2026.jpg', isLink: false };
    expect(examine([picture])).toEqual([]);
    expect(examine([{ ...picture, head: new Uint8Array([1]) }])[0]?.severity).toBe('must');
  });
});

describe('merchants', () => {
  test.each([
    ['2026-11-21', 'expired'],
    ['2026-11-22', 'expiring'],
    ['2026-12-22', 'expiring'],
    ['2026-12-23', undefined],
  ])('valid until %s: %s', (validUntil, expected) => {
    const ids = examine([merchant({ validUntil })]).map(({ id }) => id);
    expect(ids).toEqual(expected === undefined ? [] : [expected]);
  });

  test('a draft may be out of date', () => {
    expect(examine([merchant({ validUntil: '2026-10-01', draft: true })])).toEqual([]);
  });
});

describe('reviews', () => {
  test.each([
    ['2026-11-22', ['问：该在2026年11月22日前核对']],
    ['2026-11-23', []],
  ])('a right to be reviewed by %s', (reviewBy, expected) => {
    expect(reported('reviews', right({ lastReviewed: '2026-05-22', reviewBy }))).toEqual(expected);
  });

  test('a page and a merchant once a year, the rule of dues too', () => {
    const site = soundContent.find(({ path }) => path.endsWith('site.yml'));
    const old = textFile(
      'settings/site.yml',
      (site?.text ?? '').replaceAll(/checked: .*/g, 'checked: 2025-11-22'),
    );
    const page = entryFile('pages', 'old-page', { title: '页', lastReviewed: '2025-11-22' });
    expect(reported('reviews', page, merchant({ lastVerified: '2025-11-21' }), old)).toEqual([
      '页：该在2026年11月22日前核对',
      '店：该在2026年11月21日前核对',
      expect.stringMatching(/^网站设置：会费规则最近核对是2025年11月22日/),
    ]);
  });

  test('opening hours that are not understood, and a year without days off', () => {
    const site = soundContent.find(({ path }) => path.endsWith('site.yml'))?.text ?? '';
    const withHours = (hours: string, year = 2026) =>
      reported(
        'reviews',
        textFile(
          'settings/site.yml',
          site.replace(/hours: .*/, `hours: ${hours}`).replace(/year: 2026/, `year: ${year}`),
        ),
      );
    expect(withHours('工作日9:00—17:00')).toEqual([]);
    expect(withHours('下午都在')).toEqual([expect.stringContaining('“下午都在”，程序读不懂')]);
    expect(withHours('工作日9:00—17:00', 2024)).toContainEqual(
      expect.stringContaining('2026年的放假安排还没有填'),
    );
    expect(withHours('每天9:00—17:00', 2024).join()).not.toContain('放假安排还没有填');
  });

  test('confirming sets today, and the next day after the same span, a month at least and two years at most', () => {
    const next = (lastReviewed: string, reviewBy: string) =>
      reviewed('rights', { lastReviewed, reviewBy }, TODAY);
    expect(next('2026-01-05', '2026-07-04')).toEqual({
      lastReviewed: TODAY,
      reviewBy: addDays(TODAY, 180),
    });
    expect(next('2026-11-20', '2026-11-21')?.['reviewBy']).toBe(addDays(TODAY, 30));
    expect(next('2016-01-01', '2026-01-01')?.['reviewBy']).toBe(addDays(TODAY, 730));
    expect(reviewed('merchants', {}, TODAY)).toEqual({ lastVerified: TODAY });
    expect(reviewed('essays', {}, TODAY)).toBeUndefined();
  });

  test('what has no review, or no readable date, is never due', () => {
    expect(reviewDay('essays', { lastReviewed: '2000-01-01' })).toBeUndefined();
    expect(reviewDay('pages', {})).toBeUndefined();
  });
});

describe('statutes', () => {
  const laws = (revised: string) =>
    textFile(
      'settings/laws.yml',
      (soundContent.find(({ path }) => path.endsWith('laws.yml'))?.text ?? '').replace(
        /revised: .*/,
        `revised: ${revised}`,
      ),
    );
  const cited = { lastReviewed: '2026-10-01', reviewBy: '2027-10-01' };
  const expected = '问：《会籍管理办法》2026年11月1日修订过，这一条最近核对是2026年10月1日';

  test('revised after the explainer was reviewed: told once, by front matter or body', () => {
    const citations = [{ law: 'membership-measures-2016', article: '3' }];
    const block = ':::法条{law="membership-measures-2016" article="3"}\n原文\n:::\n';
    const changed = laws('2026-11-01');
    expect(reported('laws', changed, right({ ...cited, citations }, block))).toContain(expected);
    expect(reported('laws', changed, right({ ...cited, citations: [] }, block))).toContain(
      expected,
    );
  });

  test('revised before it: nothing', () => {
    expect(reported('laws', laws('2026-10-01'), right(cited))).toEqual([]);
  });

  test('propose a note to readers where there is a record of changes', () => {
    const body = ':::法条{law="membership-measures-2016" article="3"}\n原文\n:::\n';
    const merchant = entryFile('merchants', 'quoting', { lastVerified: '2026-10-01' }, body);
    const group = examine([laws('2026-11-01'), right(cited), merchant]).find(
      ({ id }) => id === 'laws',
    );
    const proposals = group?.findings.map(({ file, proposes }) => [file, proposes]);
    expect(proposals).toContainEqual([
      'content/rights/question.md',
      '按《会籍管理办法》2026年11月1日的新版本改过。',
    ]);
    expect(proposals).toContainEqual(['content/merchants/quoting.md', undefined]);
  });
});

describe('numbers of the law', () => {
  const parameters = (validFrom: string, article = '3') =>
    textFile(
      'settings/parameters.yml',
      stringify({
        parameters: [
          {
            id: 'arbitration',
            value: 2,
            unit: 'year',
            validFrom,
            citations: [{ law: 'membership-measures-2016', article }],
            confidence: 'double',
          },
        ],
      }),
    );
  const reviewed = right({ lastReviewed: '2026-10-01', reviewBy: '2027-10-01' });

  test('with a version since the review: told to each page that cites the same article', () => {
    const group = examine([parameters('2026-11-01', '3(一)'), reviewed]).find(
      ({ id }) => id === 'rates',
    );
    expect(group?.findings).toEqual([
      {
        file: 'content/rights/question.md',
        title: '问',
        text: '“申请劳动仲裁”2026年11月1日起换了版，这一条最近核对是2026年10月1日',
        canConfirm: true,
        proposes: '按2026年11月1日起的新标准改过：申请劳动仲裁。',
      },
    ]);
  });

  test.each([
    ['of a day before the review', '2026-10-01', '3'],
    ['that does not apply yet', '2026-11-23', '3'],
    ['that rests on another article', '2026-11-01', '4'],
  ])('nothing of a version %s', (_, validFrom, article) => {
    expect(examine([parameters(validFrom, article), reviewed]).map(({ id }) => id)).not.toContain(
      'rates',
    );
  });
});

test('no essay for four weeks', () => {
  const staleOn = (today: string) => examine([], today).find(({ id }) => id === 'stale');
  expect(staleOn('2026-12-18')).toBeUndefined();
  const group = staleOn('2026-12-19');
  expect(group).toMatchObject({ severity: 'note' });
  expect(group?.findings[0]?.text).toContain('29 天前');
});

test('samples and pictures without alternative text are told, with the line', () => {
  const essay = entryFile('essays', 'shown', { sample: true }, '一\n\n![](../media/reading.jpg)\n');
  const groups = examine([essay]);
  expect(groups.map(({ id }) => id)).toEqual(['alt', 'samples']);
  const line = (essay.text ?? '').split('\n').findIndex((text) => text.startsWith('![')) + 1;
  expect(groups[0]?.findings[0]?.line).toBe(line);
  expect(formatHealth(groups)).toContain(`content/essays/shown.md 第${line}行`);
});
