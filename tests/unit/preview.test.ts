import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { project } from '../../admin/previews/project.ts';
import { type CollectionName, collectionNames, collections } from '../../src/model/index.ts';
import { type ViewProps, views } from '../../src/views/index.ts';

const now = new Date('2026-11-22T10:00:00+08:00');
const readContent = () =>
  Promise.resolve({ files: new Map<string, string>(), media: new Set<string>() });

async function preview(name: CollectionName, data: Record<string, unknown>) {
  const urls = new Map<string, string>();
  const { open, ...projection } = await project({
    name,
    base: '/',
    data,
    urls,
    readContent,
    now,
  });
  const view = views[name] as ComponentType<ViewProps<CollectionName>>;
  const props = projection as unknown as ViewProps<CollectionName>;
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
