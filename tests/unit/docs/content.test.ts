import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { test } from 'vitest';
import { checkFields } from '../../../src/check/check-fields.ts';
import { ContentFile } from '../../../src/content-format/content-file.ts';
import { View } from '../../../src/collections/merchants/view.tsx';
import {
  type EntryShown,
  collections,
  frontMatterFields,
  schemaFor,
} from '../../../src/collections/index.ts';
import { createRenderer } from '../../../src/markdown/render.ts';
import { picturePath } from '../../../src/model/fields/index.ts';
import { showFields } from '../../../src/model/fields/object.ts';
import { formatError } from '../../../src/values/validation/validation-error.ts';
import { ExamplePage, inLines, json } from './examples-kit.ts';

const { merchants } = collections;
const PATH = 'content/merchants/chen-guang-shu-dian.md';

test('the entry in docs/architecture/content.md becomes what the page shows', async () => {
  const page = new ExamplePage('content.md');
  const typed = page.given('entry');
  const wrong = new ContentFile(PATH, typed).read();
  const errors = checkFields(merchants, { ...wrong.data, body: wrong.body }, PATH);

  const right = new ContentFile(PATH, typed.replace('2025-08-31', '2027-08-31')).read();
  const data = schemaFor(merchants, { image: picturePath }).parse(right.data);
  const values: Record<string, unknown> = data;
  const nothing = () => Promise.resolve(undefined);
  const shown = (await showFields(frontMatterFields(merchants.fields), values, {
    setting: (_, label) => Promise.resolve({ label }),
    picture: nothing,
    entry: nothing,
    file: (path) => path,
  })) as EntryShown<typeof merchants>;
  const bodyHtml = await createRenderer({ laws: [], base: '/' })(right.body);
  const now = new Date('2026-11-22T10:00:00+08:00');
  const html = renderToStaticMarkup(createElement(View, { data: shown, bodyHtml, now }));
  await page.shows({
    error: await json(errors[0]),
    line: errors.map(formatError).join('\n'),
    data: await json(data),
    shown: await json({ category: shown.category, area: shown.area }),
    body: bodyHtml,
    html: inLines(/<header.*<\/header>/.exec(html)?.[0] ?? ''),
    card: await json(merchants.site.card(data)),
  });
});
