import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorIn, readContent } from '../../admin/content/formats.ts';
import { assertReadable } from '../../admin/backend/resolve-conflict.ts';
import { checkContent } from '../../src/check/content-check.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import { findRepairs } from '../../src/check/fix-content.ts';
import type { FoundFile } from '../../src/check/found-file.ts';
import { persistEntry } from '../../src/editing-server/actions.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { collections, fieldsOf } from '../../src/collections/index.ts';
import { formatError } from '../../src/values/validation/validation-error.ts';
import { render } from './markdown-kit.ts';

const PATH = 'content/pages/notice.md';
const BODY = '通知各位老师。\n\n请在周五以前报名。';
const text = (body = BODY) =>
  writeContent(
    PATH,
    undefined,
    { ...collections.pages.example, slug: 'notice', body },
    fieldsOf(PATH),
  );
/** GB 2312 encoder for the few characters needed here; Node only decodes it. */
const gbk = (() => {
  const known = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return (it: string) =>
    Buffer.from([...it].flatMap((sign) => known.get(sign) ?? [sign.charCodeAt(0)]));
})();
const utf16 = (it: string) => Buffer.from(`\uFEFF${it}`, 'utf16le');

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'encodings-'));
  await mkdir(join(root, 'pages'));
});
afterAll(() => rm(root, { recursive: true }));

async function laid(
  bytes: Buffer,
): Promise<{ files: FoundFile[]; reported: string[]; shown: string }> {
  await writeFile(join(root, 'pages/notice.md'), bytes);
  const files = await readContentFiles(root);
  const reported = checkContent(files)
    .filter(({ file }) => file === PATH)
    .map(formatError);
  // The text that the file service and the hosts pass to the desk.
  return { files, reported, shown: bytes.toString('utf8') };
}

describe.each([
  ['GBK', gbk(text())],
  ['UTF-16', utf16(text())],
])('a file in %s', (encoding, bytes) => {
  test('check and build: one message names the file, the cause and the remedy', async () => {
    const { reported } = await laid(bytes);
    expect(reported).toHaveLength(1);
    expect(reported[0]).toContain(PATH);
    expect(reported[0]).toContain('不是 UTF-8 编码的文字');
    expect(reported[0]).toContain('“另存为”，编码选 UTF-8');
  });

  test('desk: refuses to open it as a form or save it, so that its characters are not overwritten', async () => {
    const { shown } = await laid(bytes);
    expect(errorIn(PATH, shown)?.message).toContain('“另存为”，编码选 UTF-8');
    expect(() => assertReadable(PATH, shown)).toThrow('要先修好才能保存');
  });

  test('--fix: converts it to UTF-8 without changing its text', async () => {
    const { files } = await laid(bytes);
    expect(await findRepairs(files, root)).toMatchObject([{ encoding, text: text() }]);
  });
});

describe.each([
  ['Windows line breaks', text().replaceAll('\n', '\r\n')],
  ['byte order mark', `\uFEFF${text()}`],
  ['two spaces before each paragraph', text(`  通知各位老师。\n\n  请在周五以前报名。`)],
  [
    'two ideographic spaces before each paragraph',
    text(`　　通知各位老师。\n\n　　请在周五以前报名。`),
  ],
])('%s', (_, written) => {
  test('check and build: read it as usual', async () => {
    const { reported } = await laid(Buffer.from(written));
    expect(reported).toEqual([]);
    const { body } = readContent(PATH, written);
    expect((await render(String(body))).replace(/\s|\u3000/g, '')).toBe(
      '<p>通知各位老师。</p><p>请在周五以前报名。</p>',
    );
  });

  test('desk: opens it, and saving a change of the body keeps all other bytes', () => {
    expect(errorIn(PATH, written)).toBeUndefined();
    const values = readContent(PATH, written);
    const body = String(values['body']).replace('周五', '周六');
    expect(writeContent(PATH, written, { ...values, body }, fieldsOf(PATH))).toBe(
      written.replace('周五', '周六'),
    );
  });

  test('--fix: changes nothing but a byte order mark', async () => {
    const { files } = await laid(Buffer.from(written));
    const repairs = await findRepairs(files, root);
    expect(repairs.map((repair) => repair.text)).toEqual(
      written.startsWith('\uFEFF') ? [text()] : [],
    );
  });
});

test('the file service does not save undecoded characters over a GBK file', async () => {
  const bytes = gbk(text());
  await laid(bytes);
  const after = text('换了正文。').replaceAll('各', '\uFFFD');
  const save = persistEntry(root, {
    dataFiles: [{ path: PATH, slug: 'notice', raw: after }],
    assets: [],
    options: {},
  });
  await expect(save).rejects.toThrow('不是 UTF-8 编码的文字');
  expect(await readFile(join(root, 'pages/notice.md'))).toEqual(bytes);
});

test('the desk opens a file with a lost character, so that it can be restored in the form', () => {
  expect(errorIn(PATH, text('通知\uFFFD位老师。'))).toBeUndefined();
});

test('leaves a UTF-32 file unconverted', async () => {
  const wide = Buffer.from(
    [...`\uFEFF${text()}`]
      .map((sign) => sign.codePointAt(0) ?? 0)
      .flatMap((code) => [code & 255, code >> 8, 0, 0]),
  );
  const { files } = await laid(wide);
  expect(await findRepairs(files, root)).toEqual([]);
});
