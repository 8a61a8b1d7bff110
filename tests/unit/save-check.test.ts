import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bodyReading } from '../../src/check/body-reading.ts';
import { readBodies } from '../../src/check/read-bodies.ts';
import { ContentFile, contentOf } from '../../src/content-format/content-file.ts';
import { checkSave } from '../../src/check/save-check.ts';
import { settings } from '../../src/collections/index.ts';
import { toSegment } from '../../src/values/address-segment.ts';
import { entryFile, soundContent, textFile } from './content-kit.ts';

const content = (...more: { path: string; text?: string }[]) =>
  contentOf(
    [...soundContent, ...more].flatMap(({ path, text }) =>
      text === undefined ? [] : [[path, text] as const],
    ),
    ['reading.jpg', 'bookshop.jpg', 'stage.jpg', 'join.docx'],
  );

const save = (
  file: { path: string; text?: string },
  ...others: { path: string; text?: string }[]
) =>
  checkSave(
    new ContentFile(file.path, file.text ?? ''),
    content(...others),
    readBodies,
    '2026-11-22',
  );

test('every example may be saved as it is', async () => {
  for (const file of soundContent.filter(({ text }) => text !== undefined))
    expect(await save(file), file.path).toEqual({ own: [], open: [], caused: [] });
});

test('what is wrong in the saved file is told, with its line', async () => {
  const { own } = await save(entryFile('pages', 'join', {}, '一行\n\n[走](/rights/none/)\n'));
  expect(own).toMatchObject([{ field: 'body', code: 'no-such-page', quote: '/rights/none/' }]);
});

test('the site’s own links may lead to an entry and to lists by choice, not elsewhere', async () => {
  const doorsTo = (...paths: string[]) => ({
    path: settings.site.path,
    text: stringify({
      ...settings.site.example,
      doors: paths.map((path) => ({ label: '门', path })),
    }),
  });
  const pages = [
    entryFile('pages', 'join'),
    entryFile('rights', 'leave', { topic: 'leave' }),
    entryFile('merchants', 'shop', { area: '东片', category: 'books' }),
  ];
  const east = `/merchants/area/${toSegment('东片')}/`;
  const books = `/merchants/category/books${east.slice('/merchants'.length)}`;
  const right = doorsTo(
    '/join/',
    '/rights/',
    '/rights/topic/leave/',
    '/rights/leave/',
    east,
    books,
  );
  expect(await save(right, ...pages)).toEqual({ own: [], open: [], caused: [] });
  const wrong = doorsTo(
    '/nowhere/',
    '/rights/topic/none/',
    `/merchants/area/${toSegment('无片')}/`,
    `/merchants/category/food/area/${toSegment('东片')}/`,
  );
  expect(await save(wrong, ...pages)).toMatchObject({
    own: ['doors.0.path', 'doors.1.path', 'doors.2.path', 'doors.3.path'].map((field) => ({
      field,
      code: 'no-such-page',
    })),
  });
});

test('an entry may link to the list of an area, whatever the area is called', async () => {
  const shop = entryFile('merchants', 'shop', { area: '东片' });
  const link = `[看](/merchants/area/${toSegment('东片')}/)\n`;
  expect(await save(entryFile('pages', 'join', {}, link), shop)).toMatchObject({ own: [] });
});

test('of two entries with one address the saved one is told', async () => {
  const file = entryFile('merchants', 'aaa', { formerSlugs: ['hong-zhu-shu-dian'] });
  expect(await save(file)).toMatchObject({ own: [{ field: 'slug' }], caused: [] });
});

test('a draft that another entry links to is told as that entry’s fault, and once', async () => {
  const linking = entryFile('pages', 'guide', {}, '[看](/rights/transfer-membership/)\n');
  const draft = entryFile('rights', 'transfer-membership', { draft: true });
  expect(await save(draft, linking)).toMatchObject({
    own: [],
    caused: [
      {
        file: 'content/pages/guide.md',
        code: 'page-not-published',
        quote: '/rights/transfer-membership/',
      },
    ],
  });
});

test('what a draft lacks is open, and no error; its address is never open', async () => {
  const changes = { draft: true, title: '', summary: '' };
  const answer = await save(entryFile('essays', 'half', changes, '[走](/rights/none/)\n'));
  expect(answer.own).toEqual([]);
  expect(answer.open.map(({ field }) => field)).toEqual(['title', 'summary']);
  const taken = entryFile('merchants', 'half', { ...changes, formerSlugs: ['hong-zhu-shu-dian'] });
  expect((await save(taken)).own).toMatchObject([{ field: 'slug' }]);
});

test('what was wrong elsewhere before is not blamed on this save', async () => {
  const broken = entryFile('pages', 'guide', {}, '[看](/rights/transfer-membership/no/)\n');
  expect((await save(entryFile('rights', 'transfer-membership'), broken)).caused).toEqual([]);
});

test('a statute that entries cite may not go', async () => {
  const laws = textFile('settings/laws.yml', 'laws: []\n');
  expect((await save(laws)).caused.map(({ file }) => file)).toContain(
    'content/rights/transfer-membership.md',
  );
});

describe('the statutes', () => {
  const [law] = settings.laws.example.laws as [Record<string, unknown>];
  const saveLaws = async (change: object, reads: string[] = []) => {
    const marked = entryFile('rights', 'marked', {}, '二十五人就建。〔工会法第十条〕\n');
    const before = textFile('settings/laws.yml', stringify({ laws: [law] }));
    const after = stringify({ laws: [{ ...law, ...change }] });
    const counted = bodyReading(async (body) => {
      reads.push(body);
      return (await readBodies([body]))(body);
    });
    const candidate = new ContentFile(before.path, after);
    return checkSave(candidate, content(before, marked), counted, '2026-11-22');
  };

  test('another note costs no reading of what cites them', async () => {
    const reads: string[] = [];
    expect(await saveLaws({ note: '另一句提醒' }, reads)).toEqual({
      own: [],
      open: [],
      caused: [],
    });
    expect(reads).toEqual([]);
  });

  test.each([
    ['an article', { articles: [{ article: '11', says: '会员满25人的，应当建会。' }] }],
    ['a name', { shortName: '别的法', title: '别的法', otherNames: [] }],
  ])('%s that is marked may not go', async (_, change) => {
    const { caused } = await saveLaws(change);
    expect(caused.map(({ file }) => file)).toContain('content/rights/marked.md');
  });
});

test('of what was read for the save before, only what has changed is read again', async () => {
  const reads: string[] = [];
  const counted = bodyReading(async (body) => {
    reads.push(body);
    return (await readBodies([body]))(body);
  });
  const linking = entryFile('pages', 'guide', {}, '[看](/rights/transfer-membership/)\n');
  const check = (body: string) => {
    const { path, text = '' } = entryFile('rights', 'transfer-membership', {}, body);
    return checkSave(new ContentFile(path, text), content(linking), counted, '2026-11-22');
  };
  await check('第一次。\n');
  expect(reads.length).toBeGreaterThan(1);
  reads.length = 0;
  await check('第二次。\n');
  expect(reads.map((body) => body.trim())).toEqual(['第二次。']);
});
