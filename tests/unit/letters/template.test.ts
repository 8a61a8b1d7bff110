import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTemplateMarks } from '../../../src/check/template-marks.ts';
import type { Question } from '../../../src/letters/letter.ts';
import { toDocx } from '../../../src/letters/letter-docx.ts';
import { fillTemplate, placeholdersIn } from '../../../src/letters/template-docx.ts';
import { paragraphsIn } from './paragraphs.ts';

const questions: readonly Question[] = [
  { name: '姓名', kind: 'words', need: 'needed' },
  { name: '经过', kind: 'sentences', need: 'needed' },
  { name: '日子', kind: 'day', need: 'needed' },
];

/** A union's own form: placeholders in a table and in the text. */
async function ownForm(...lines: string[]): Promise<ArrayBuffer> {
  return toDocx({
    title: '某市总工会入会申请表',
    greeting: undefined,
    rows: [{ label: '姓名', paragraphs: [[{ text: '{{姓名}}' }]] }],
    lines: lines.map((text) => ({ kind: 'text', runs: [{ text }] })),
    closing: [{ text: '敬礼' }],
    attachments: [],
    signer: '申请人',
  });
}

/** The same file with a text of it changed, as Word or WPS would write it. */
function changed(file: ArrayBuffer, change: (xml: string) => string): ArrayBuffer {
  const parts = unzipSync(new Uint8Array(file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }).buffer as ArrayBuffer;
}

/** The placeholder of 姓名 cut into three runs. */
const cut = (xml: string) =>
  xml.replace('{{姓名}}', '{</w:t></w:r><w:r><w:t>{姓</w:t></w:r><w:r><w:t>名}}');

test('the answers stand in place of the placeholders, and all else stays', async () => {
  const form = await ownForm('经过：{{ 经过 }}', '于{{日子}}提出，{{姓名}}。');
  const filled = await fillTemplate(form, questions, {
    姓名: '林晓',
    经过: '一。\n二。',
    日子: '2026-11-29',
  });
  expect(paragraphsIn(filled).slice(0, 5)).toEqual([
    '某市总工会入会申请表',
    '姓名',
    '林晓',
    '经过：一。二。',
    '于2026年11月29日提出，林晓。',
  ]);
});

test('a placeholder that Word has cut into several runs is found and filled', async () => {
  const form = changed(await ownForm(), cut);
  expect(readTemplateMarks(new Uint8Array(form))?.names).toEqual(['姓名']);
  expect(paragraphsIn(await fillTemplate(form, questions, { 姓名: '林晓' }))).toContain('林晓');
});

test('what nobody answered is a line to write on', async () => {
  const filled = await fillTemplate(await ownForm('于{{日子}}'), questions, {});
  expect(paragraphsIn(filled).join()).not.toContain('{{');
  expect(paragraphsIn(filled)).toContain('于　　年　　月　　日');
});

test('the check finds what the library finds, and the braces that it leaves', async () => {
  const form = changed(await ownForm('{{ 经过 }}和{{不认识}}', '{{日子}，{{姓名}}'), cut);
  const marks = readTemplateMarks(new Uint8Array(form));
  expect([...new Set(marks?.names)].sort()).toEqual(
    [...new Set(await placeholdersIn(form))].sort(),
  );
  expect(marks?.names).toContain('不认识');
  expect(marks?.stray).toEqual(['{{日子}，{{姓名}}']);
});

test('a file that cannot be opened has no placeholders to report', () => {
  expect(readTemplateMarks(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeUndefined();
});
