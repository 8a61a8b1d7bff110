import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { numbersIn } from '../../src/check/numbers.ts';
import { collections, schemaFor } from '../../src/collections/index.ts';
import { toLetter } from '../../src/collections/letters/to-letter.ts';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { textsOf } from '../../src/letters/letter.ts';
import { picturePath } from '../../src/model/fields/index.ts';

const { letters } = collections;
const read = (folder: string) =>
  readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
const entries = read(letters.folder).map((text) =>
  schemaFor(letters, { image: picturePath }).parse(parseFrontMatter(text).data),
);

test('至少九种文书，每一种都有依据、相关问答和大家的问法', () => {
  expect(entries.length).toBeGreaterThanOrEqual(9);
  for (const { title, citations = [], related = [], asked = [] } of entries) {
    expect([title, citations.length > 0]).toEqual([title, true]);
    expect([title, related.length > 0]).toEqual([title, true]);
    expect([title, asked.length > 2]).toEqual([title, true]);
  }
});

test('信里没有写死的数字：数额、天数会变，要变的由老师填', () => {
  for (const entry of entries)
    expect([entry.title, textsOf(toLetter(entry)).flatMap((text) => numbersIn(text))]).toEqual([
      entry.title,
      [],
    ]);
});

test('每一份都有一步、一条问答或者一页领到它那里', () => {
  const texts = ['situations', 'rights', 'pages']
    .flatMap((name) => read(`content/${name}`))
    .join('\n');
  const lost = entries.filter(
    ({ slug }) => !texts.includes(`letter: ${slug}\n`) && !texts.includes(`/letters/${slug}/`),
  );
  expect(lost.map(({ title }) => title)).toEqual([]);
});
