import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { project } from '../../admin/previews/project.ts';
import {
  type CollectionName,
  type Collections,
  collectionNames,
  collections,
  settings,
} from '../../src/collections/index.ts';
import type { ViewProps } from '../../src/views/view.ts';

type AnyProps = ViewProps<Collections[CollectionName]>;

const now = new Date('2026-11-22T10:00:00+08:00');
const noFiles: Readonly<Record<string, string>> = {};

async function preview(name: CollectionName, data: Record<string, unknown>, files = noFiles) {
  const readContent = () =>
    Promise.resolve({ files: new Map(Object.entries(files)), media: new Set<string>() });
  const urls = new Map<string, string>();
  const { open, ...projection } = await project({
    name,
    base: '/',
    data,
    urls,
    readContent,
    now,
  });
  const view = (await collections[name].site.view()).View as ComponentType<AnyProps>;
  const props = projection as unknown as AnyProps;
  return { open, html: renderToStaticMarkup(createElement(view, props)) };
}

describe.each(collectionNames)('preview of %s', (name) => {
  const { example, fields } = collections[name];

  test('shows the example in full', async () => {
    const { open, html } = await preview(name, example);
    expect(open).toEqual([]);
    expect(html).toContain(String(example['title']));
  });

  test('shows an entry that has only just been started, and what is missing', async () => {
    const { open } = await preview(name, {});
    expect(open).toContain(fields.title.label);
  });

  test('shows the rest when one field is missing, empty or nonsense', async () => {
    for (const key of Object.keys(fields).filter((field) => field !== 'title')) {
      for (const value of [undefined, '', null, 'x', 7, [], {}, [{}], ['']]) {
        const { html } = await preview(name, { ...example, [key]: value });
        expect(html, `${key}: ${JSON.stringify(value)}`).toContain(String(example['title']));
      }
    }
  });
});

test('a body shows bold between Chinese characters, as the site does', async () => {
  const data = { ...collections.pages.example, body: '**工会。**会员' };
  expect((await preview('pages', data)).html).toContain('<strong>工会。</strong>会员');
});

describe('preview of an explainer', () => {
  const law = {
    id: 'union',
    title: '中华人民共和国工会法',
    shortName: '工会法',
    revised: '2021-12-24',
    inForce: '2022-01-01',
    copyDate: '2026-07-17',
    confidence: 'reprint',
    source: '公开文本',
    note: '条号有变。',
    articles: [{ article: '43', says: '单位每月拨缴2%。' }],
  };
  const files = {
    'content/settings/laws.yml': stringify({ laws: [law] }),
    'content/settings/glossary.yml': stringify({
      terms: [{ term: '拨缴', means: '单位把钱交给工会。' }],
    }),
    'content/settings/local-rules.yml': stringify(settings.localRules.example),
  };
  const right = {
    ...collections.rights.example,
    citations: [{ law: 'union', article: '3' }],
    body: '单位拨缴2%〔工会法第四十三条〕。',
  };

  test('lists marked and cited articles in one collapsed table with edition, copy date and confidence', async () => {
    const { html } = await preview('rights', right, files);
    expect(html).toContain('<details class="citations"><summary>本页引用的条文（2条）</summary>');
    expect(html).toContain(
      '<a href="/laws/union/#article-3">《工会法》第三条</a>、' +
        '<a href="/laws/union/#article-43">第四十三条</a>' +
        '<span class="edition">2021年版本，2022年1月1日起施行，' +
        '读的是2026年7月17日的副本。读的是转载的条文，请核对原件。</span>',
    );
  });

  test('warns of a statute that was revised after the last review', async () => {
    const shown = await preview('rights', { ...right, lastReviewed: '2021-12-23' }, files);
    expect(shown.html).toContain('法规已修订，待复核');
    expect(shown.html).toContain('《工会法》2021年12月24日修订过，这一页最近核对是2021年12月23日');
    const reviewed = await preview('rights', { ...right, lastReviewed: '2021-12-24' }, files);
    expect(reviewed.html).not.toContain('待复核');
  });

  test('shows changes up to today, latest first', async () => {
    const changes = [
      { date: '2026-11-01', kind: 'major', note: '天数改了。' },
      { date: '2026-11-23', kind: 'major', note: '明天的。' },
      { date: '2026-11-22', kind: 'minor' },
    ];
    const { html } = await preview('rights', { ...right, changes }, files);
    const [, list = ''] = /<h2>更新记录<\/h2><ul>(.*?)<\/ul>/.exec(html) ?? [];
    expect(
      list
        .replaceAll(/<[^>]*>/g, '|')
        .split(/\|+/)
        .filter(Boolean),
    ).toEqual(['2026年11月22日', '，小改', '2026年11月1日', '，大改：天数改了。']);
  });

  test('shows the local rules that the settings give for this explainer', async () => {
    const shown = await preview('rights', right, files);
    expect(shown.html).toContain('<h2>本市规定</h2>');
    expect(shown.html).toContain('每月2000元（虚构的例子）。');
    const other = await preview('rights', { ...right, slug: 'other' }, files);
    expect(other.html).not.toContain('本市规定');
  });

  test('explains a term of the answer below the answer, and not again in the body', async () => {
    const note = /<dfn>拨缴<\/dfn>：单位把钱交给工会。/g;
    const inBody = await preview('rights', right, files);
    expect(inBody.html.match(note)).toHaveLength(1);
    const inAnswer = await preview('rights', { ...right, answer: '单位拨缴。' }, files);
    expect(inAnswer.html.match(note)).toHaveLength(1);
    expect(inAnswer.html.indexOf('dfn')).toBeLessThan(inAnswer.html.indexOf('class="prose"'));
  });

  test('does not show “大家还会这样问”', async () => {
    const { html } = await preview('rights', { ...right, asked: ['会费跑哪去了'] }, files);
    expect(html).not.toContain('会费跑哪去了');
  });
});
