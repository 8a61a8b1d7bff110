import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfHere } from '../../src/check/read-pdf.ts';
import { DAY_BLANK } from '../../src/letters/blanks.ts';
import { type FilledLetter, fillLetter } from '../../src/letters/fill-letter.ts';
import { toDocx } from '../../src/letters/letter-docx.ts';
import { fillTemplate } from '../../src/letters/template-docx.ts';
import { LETTERS, wordsIn } from '../unit/letters/letters-kit.ts';
import { convert } from './libre-office.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What LibreOffice shows of a Word file: its text, and the number of pages that it prints. */
async function opened(name: string, file: ArrayBuffer): Promise<{ text: string; pages: number }> {
  const path = join(folder, `${name}.docx`);
  await writeFile(path, new Uint8Array(file));
  const pdf = await convert(path, 'pdf', { folder, into: 'pdf' });
  const { parts } = await readPdfHere(pdf);
  const shown = parts.filter((part) => 'text' in part && part.placeAt(0) !== '文件属性');
  const text = shown.map((part) => ('text' in part ? part.text : '')).join('');
  return {
    text: withoutSpace(text),
    pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length,
  };
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** Everything that is on the paper, down to the list of what is attached. */
const expected = (letter: FilledLetter) =>
  withoutSpace(
    [
      ...wordsIn(letter),
      `${letter.signer}（签名）：`,
      DAY_BLANK,
      ...letter.attachments.map(
        (what, index) => `${index === 0 ? '附：' : ''}${index + 1}．${what}`,
      ),
    ].join(''),
  );

describe.each(LETTERS)('%s, opened with LibreOffice', (slug, letter, example) => {
  test('has the text that its page shows, with the answers', async () => {
    const filled = fillLetter(letter, example);
    const { text, pages } = await opened(slug, await toDocx(filled));
    expect(text).toBe(expected(filled));
    expect(pages).toBeLessThanOrEqual(2);
  });

  test('is a form on at most two sheets without answers', async () => {
    const blank = fillLetter(letter, {});
    const { text, pages } = await opened(`${slug}-blank`, await toDocx(blank));
    expect(text).toBe(expected(blank));
    expect(pages).toBeLessThanOrEqual(2);
  });
});

test('a union’s own form shows the answers where its placeholders were', async () => {
  const [[, letter, example] = []] = LETTERS;
  if (!letter || !example) throw new Error('the fixture has no letters');
  const lines = letter.questions.map(({ name }) => `${name}：{{${name}}}`);
  const form = await toDocx({
    title: '规定的表',
    greeting: undefined,
    rows: [],
    lines: lines.map((text) => ({ kind: 'text', runs: [{ text }] })),
    closing: [],
    attachments: [],
    signer: '',
  });
  const { text } = await opened('own-form', await fillTemplate(form, letter.questions, example));
  expect(text).not.toContain('{{');
  for (const { name, kind } of letter.questions) {
    const answer = example[name];
    if (answer !== undefined && kind === 'words')
      expect(text).toContain(withoutSpace(`${name}：${answer}`));
  }
});
