import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { mergeEntry } from '../../../admin/conflict/merge-entry.ts';
import { project } from '../../../admin/previews/project.ts';
import { prepareEntry } from '../../../admin/content/save.ts';
import { writeContent } from '../../../src/content-format/write-content.ts';
import { ContentFile, contentOf } from '../../../src/content-format/content-file.ts';
import { checkHealth } from '../../../src/check/health.ts';
import { formatHealth } from '../../../src/check/format-health.ts';
import { readBodies } from '../../../src/check/read-bodies.ts';
import { checkSave } from '../../../src/check/save-check.ts';
import { collections, settings } from '../../../src/collections/index.ts';
import { isReason } from '../../../src/values/reason.ts';
import { entryFile, otherFile, soundContent, textFile, reported } from '../content-kit.ts';
import { exampleOf, parse } from '../model-kit.ts';
import { findPrivate } from '../../../src/privacy/find.ts';
import { answerKey, toFinding } from '../../../src/privacy/finding.ts';
import { TODAY, identity } from './privacy-kit.ts';

const ID = identity();
const KEY = 'private-identity:110105********002X';
const REASON = '教材里编的例子，没有这个人';
const answer = { finding: KEY, reason: REASON };
const BODY = `填表示例：${ID}\n`;

const essay = (privacy: unknown, body = BODY, more = {}) =>
  entryFile('essays', 'form', { ...more, privacy }, body);
const site = (mediaPrivacy: unknown) =>
  textFile('settings/site.yml', stringify({ ...settings.site.example, mediaPrivacy }));
/** The key of an answer to the first finding in a text. */
const keyOf = (text: string) => {
  const [spot] = findPrivate(text, { today: TODAY });
  return spot ? answerKey(toFinding(spot, '')) : '';
};
/** The identity numbers of those born from 1940 on that look like `ID` when masked, `ID` first. */
function sameMask(): string[] {
  const days = Array.from({ length: 25_000 }, (_, day) =>
    new Date(Date.UTC(1940, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', ''),
  );
  const all = days
    .map((day) => identity('110105', day, '002'))
    .filter((each) => each.endsWith('X'));
  return [ID, ...all.filter((each) => each !== ID)];
}
const groups = (...files: ReturnType<typeof entryFile>[]) => {
  const paths = new Set(files.map(({ path }) => path));
  const all = [...soundContent.filter(({ path }) => !paths.has(path)), ...files];
  return Object.fromEntries(
    checkHealth(all, TODAY).map((group) => [group.id, { ...group, text: formatHealth([group]) }]),
  );
};

describe('an answer with a reason', () => {
  test('lets an identity number stay, in a draft too', () => {
    expect(reported(essay(undefined))).toHaveLength(1);
    expect(reported(essay([answer]))).toEqual([]);
    expect(reported(essay([answer], BODY, { draft: true }))).toEqual([]);
  });

  test('lets a save pass', async () => {
    const texts = soundContent.flatMap(({ path, text }) => (text ? [[path, text] as const] : []));
    const content = contentOf(texts, ['reading.jpg', 'bookshop.jpg', 'stage.jpg']);
    const save = async ({ path, text = '' }: ReturnType<typeof essay>) =>
      (await checkSave(new ContentFile(path, text), content, readBodies, TODAY)).own;
    expect(await save(essay(undefined))).toHaveLength(1);
    expect(await save(essay([answer]))).toEqual([]);
  });

  test('answers wherever in its entry the number stands, and nowhere else', () => {
    expect(reported(essay([answer], BODY, { summary: `又一处 ${ID}` }))).toEqual([]);
    expect(reported(essay([answer]), entryFile('essays', 'other', {}, BODY))).toEqual([
      expect.stringContaining('content/essays/other.md'),
    ]);
  });

  test('answers no other number', () => {
    const other = identity('110105', '19491231', '004');
    expect(reported(essay([answer], `填表示例：${other}\n`))).toHaveLength(1);
  });

  describe('answers no other number with the same mask', () => {
    const MARKED = { finding: `${KEY}#u`, reason: REASON };
    const [, OTHER = ''] = sameMask();

    test('but for one in thirty-two', () => {
      const others = sameMask().filter((each) => each !== ID);
      expect(others.length).toBeGreaterThan(500);
      const covered = others.filter((each) => keyOf(`身份证号 ${each}`) === MARKED.finding);
      expect(covered.length / others.length).toBeLessThan(0.06);
      const [first = ''] = others.filter((each) => !covered.includes(each));
      expect(reported(essay([MARKED], `填表示例：${first}\n`))).toHaveLength(1);
      expect(reported(essay([MARKED]))).toEqual([]);
    });

    test('though many have the same mark as well, so that it tells nobody the number', () => {
      const same = sameMask().filter(
        (each) => keyOf(`身份证号 ${each}`) === keyOf(`身份证号 ${ID}`),
      );
      expect(same.length).toBeGreaterThan(20);
    });

    test('one without a mark answers as long as the file has one such number', () => {
      expect(reported(essay([answer], `${ID} ${ID}\n`))).toEqual([]);
      expect(reported(essay([answer], `${ID}，${OTHER}\n`))).toHaveLength(2);
      expect(reported(essay([MARKED], `${ID}，${OTHER}\n`))).toHaveLength(1);
    });

    test.each<[string, string, string]>([
      ['mobile numbers', '张伟 13812345678', '张伟 13899995678'],
      ['passports', '护照 E12345678', '护照 E12399978'],
      ['homes', '家庭住址：示例市和平路12号3单元401室', '家庭住址：示例市和平路12号3单元402室'],
      [
        'lists',
        `张伟 zw@a.cn\n王芳 wf@a.cn\n李娜 ln@a.cn`,
        `张伟 zw@a.cn\n王芳 wf@a.cn\n李娜 l@a.cn`,
      ],
    ])('nor do those for %s', (_, one, other) => {
      const finding = keyOf(one);
      const left = (body: string) => groups(essay([{ finding, reason: REASON }], body))['privacy'];
      expect(left(`${one}\n`)).toBeUndefined();
      expect(left(`${other}\n`)?.findings).toHaveLength(1);
    });
  });

  test('an answered warning is not told again', () => {
    const body = '联系人：张伟 13812345678\n';
    const mobile = { finding: 'private-mobile:138****5678', reason: '值班手机，人人都能打' };
    expect(groups(essay(undefined, body))['privacy']?.findings).toHaveLength(1);
    expect(groups(essay([mobile], body))['privacy']).toBeUndefined();
  });

  test('in settings answers what stands there', () => {
    const text = (privacy: unknown) =>
      textFile('settings/site.yml', stringify({ ...settings.site.example, tagline: ID, privacy }));
    expect(reported(text(undefined))).toHaveLength(1);
    expect(reported(text([answer]))).toEqual([]);
  });

  test('in the site’s settings answers for a file in the media library', () => {
    const file = otherFile(`media/form-${ID}.pdf`, new TextEncoder().encode('%PDF-1.7'));
    const name = file.path.replace('content/media/', '');
    const kept = [{ file: name, ...answer }];
    const about = (errors: string[]) => errors.filter((error) => error.includes('身份证号'));
    expect(about(reported(file))).toHaveLength(1);
    // The name itself contains the number, and so would the settings.
    expect(about(reported(file, site(kept)))).toEqual([expect.stringContaining('site.yml')]);
    const inside = {
      ...otherFile('media/form.pdf', new TextEncoder().encode('%PDF-1.7')),
      inside: {
        spots: [
          {
            spot: {
              kind: 'identity' as const,
              certainty: 'sure' as const,
              start: 0,
              end: 18,
              masked: '110105********002X',
            },
            place: '第 1 页',
          },
        ],
        unread: [],
      },
    };
    expect(about(reported(inside))).toHaveLength(1);
    expect(about(reported(inside, site([{ file: 'form.pdf', ...answer }])))).toEqual([]);
    expect(about(reported(inside, site([{ file: 'other.pdf', ...answer }])))).toHaveLength(1);
  });
});

describe('a wrong answer', () => {
  const answered = (privacy: unknown) => reported(essay(privacy));
  test.each([
    ['without a reason', [{ finding: KEY }], '第1项 为什么不是个人信息（privacy.0.reason）'],
    [
      'with a reason of nothing',
      [{ finding: KEY, reason: '。。。。。。' }],
      '请用一句话写明为什么',
    ],
    [
      'with one sign again and again',
      [{ finding: KEY, reason: '啊啊啊啊' }],
      '请用一句话写明为什么',
    ],
    ['of an unknown form', [{ finding: '110105', reason: REASON }], '（privacy.0.finding）'],
    ['with a key of another', [{ ...answer, why: '1' }], '没有这个字段'],
    ['that is no list', 'yes', '（privacy）'],
  ])('%s is an error with its field, and answers nothing', (_, privacy, says) => {
    const errors = answered(privacy);
    expect(errors.join('\n')).toContain(says);
    expect(errors.join('\n')).toContain('content/essays/form.md');
  });

  test('a draft may not have it either', () => {
    const errors = reported(essay([{ finding: KEY }], '正文\n', { draft: true }));
    expect(errors).toEqual([expect.stringContaining('privacy.0.reason')]);
  });

  test('a reason that tells the number is refused, and never told whole', () => {
    const errors = answered([{ finding: KEY, reason: `这是 ${ID}，教材里的` }]);
    expect(errors.join('\n')).toContain('理由里不要再写号码');
    const text = groups(essay([{ finding: KEY, reason: `这是 ${ID}，教材里的` }]));
    expect(JSON.stringify(text)).not.toContain(ID);
    expect(errors.filter((error) => error.includes('身份证号'))).toHaveLength(2);
  });
});

test.each([
  ['教材里的例子', true],
  ['公开电话', true],
  ['public', true],
  ['是的', false],
  ['1234', false],
  ['哈哈哈哈', false],
  ['', false],
])('“%s” as a reason: %s', (text, expected) => {
  expect(isReason(text)).toBe(expected);
});

describe('the health check', () => {
  test('shows what was answered, with its reason, in a group of its own', () => {
    const { 'privacy-answered': group } = groups(essay([answer]));
    expect(group).toMatchObject({ severity: 'note' });
    expect(group?.findings).toEqual([
      expect.objectContaining({
        file: 'content/essays/form.md',
        text: expect.stringContaining(`身份证号 110105********002X；理由：${REASON}`),
      }),
    ]);
  });

  test('tells answers that answer nothing any more', () => {
    const shown = groups(essay([answer], '正文\n'));
    expect(shown['privacy-answered']).toBeUndefined();
    expect(shown['privacy-unused']?.findings).toEqual([
      expect.objectContaining({
        file: 'content/essays/form.md',
        text: expect.stringContaining('110105********002X'),
      }),
    ]);
  });

  test('of a file that it has not looked into it says nothing of the kind', () => {
    const kept = site([{ file: 'reading.jpg', ...answer }]);
    expect(groups(kept)['privacy-unused']).toBeUndefined();
    expect(groups(kept)['privacy-answered']?.findings).toEqual([
      expect.objectContaining({ file: 'content/media/reading.jpg' }),
    ]);
    expect(groups(site([{ file: 'gone.pdf', ...answer }]))['privacy-unused']?.findings).toEqual([
      expect.objectContaining({ file: 'content/media/gone.pdf' }),
    ]);
  });
});

describe('what is published', () => {
  test.each(Object.keys(collections) as (keyof typeof collections)[])(
    '%s: what the site reads of an entry holds no answer',
    (name) => {
      const data = parse(name, { ...exampleOf(name), privacy: [answer] });
      expect(JSON.stringify(data)).not.toContain(REASON);
      expect(data?.['privacy']).toBeUndefined();
    },
  );

  test.each(Object.values(settings).map((model) => [model.name, model] as const))(
    '%s: what the site reads of settings holds no answer',
    (_, model) => {
      const schema = model.fields['privacy' as keyof typeof model.fields] as {
        schema: (context: object) => { parse: (value: unknown) => unknown };
      };
      expect(schema.schema({}).parse([answer])).toBeUndefined();
    },
  );

  test('the preview holds no answer', async () => {
    const shown = await project({
      name: 'essays',
      base: '/',
      data: { ...exampleOf('essays'), privacy: [answer], body: '正文' },
      urls: new Map(),
      readContent: () =>
        Promise.resolve({
          files: new Map(soundContent.flatMap(({ path, text }) => (text ? [[path, text]] : []))),
          media: new Set<string>(),
        }),
      now: new Date(`${TODAY}T12:00:00+08:00`),
    });
    expect(JSON.stringify(shown)).not.toContain(REASON);
  });
});

describe('what becomes of an answer', () => {
  test('saving keeps it, after the other fields', async () => {
    const values = { ...exampleOf('essays'), privacy: [answer], body: BODY };
    const saved = await prepareEntry(collections.essays, values, { isNew: false, slugs: [] });
    const text = writeContent(
      'content/essays/form.md',
      undefined,
      saved,
      collections.essays.fields,
    );
    expect(text).toContain(`privacy:\n  - finding: ${KEY}\n    reason: ${REASON}\n`);
  });

  test('the last answer taken back leaves no trace', async () => {
    const values = { ...exampleOf('essays'), privacy: [], body: '正文' };
    const saved = await prepareEntry(collections.essays, values, { isNew: false, slugs: [] });
    expect(saved).not.toHaveProperty('privacy');
  });

  test('merging keeps the answers of both, and drops what one took back', () => {
    const [one, two] = ['private-mobile:138****5678', 'private-mobile:139****5678'].map(
      (finding) => ({ finding, reason: REASON }),
    );
    const merged = mergeEntry({ privacy: [answer] }, { privacy: [answer, one] }, { privacy: [two] })
      .values['privacy'];
    expect(merged).toHaveLength(2);
    expect(merged).toEqual(expect.arrayContaining([one, two]));
  });
});
