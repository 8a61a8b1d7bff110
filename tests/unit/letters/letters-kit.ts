import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collections, schemaFor } from '../../../src/collections/index.ts';
import { exampleAnswers, toLetter } from '../../../src/collections/letters/to-letter.ts';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import type { FilledLetter, Run } from '../../../src/letters/fill-letter.ts';
import type { Answers, Letter } from '../../../src/letters/letter.ts';
import { BLANKS } from '../../../src/letters/blanks.ts';
import { FULL_CONTENT } from '../../full-site.ts';
import { context } from '../model-kit.ts';

/** The letters of the whole site, by their slugs, with the answers that each declares as an example. */
export const LETTERS: readonly (readonly [slug: string, letter: Letter, example: Answers])[] =
  readdirSync(join(FULL_CONTENT, 'letters')).map((name) => {
    const text = readFileSync(join(FULL_CONTENT, 'letters', name), 'utf8');
    const data = schemaFor(collections.letters, context).parse(parseFrontMatter(text).data);
    return [data.slug, toLetter(data), exampleAnswers(data)];
  });

const says = (runs: readonly Run[]) =>
  runs.map(({ text, blank }) => (blank === undefined ? text : BLANKS[blank].join(''))).join('');

/** What a letter says, paragraph by paragraph, without the lines to sign on: told apart from how it is written. */
export const wordsIn = (letter: FilledLetter): string[] => [
  letter.title,
  ...(letter.greeting ? [says(letter.greeting)] : []),
  ...letter.rows.flatMap(({ label, paragraphs }) => [
    label,
    // An empty cell is a place to write by itself.
    ...paragraphs.map(says).filter((words) => words.trim() !== ''),
  ]),
  ...letter.lines.map(({ runs }) => says(runs)),
  '此致',
  says(letter.closing),
];
