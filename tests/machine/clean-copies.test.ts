import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanOffice } from '../../src/privacy/clean/clean-office.ts';
import { readPdfHere } from '../../src/check/read-pdf.ts';
import { partsOf } from '../unit/privacy/package-kit.ts';
import { convert } from './libre-office.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clean-copies-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const converted = (file: string, extension: string, into: string) =>
  convert(file, extension, { folder, into });

/** The visible contents of a file, page by page, as LibreOffice prints it. */
async function shown(file: string, into: string): Promise<string[]> {
  const { parts } = await readPdfHere(await converted(file, 'pdf', into));
  return parts.flatMap((part) =>
    'text' in part && part.placeAt(0) !== '文件属性'
      ? part.text.split('\n').map((line) => line.replace(/\s+/g, ''))
      : [],
  );
}

describe('files as LibreOffice writes them, cleaned', () => {
  test.each([
    [
      'notice.fodt',
      'docx',
      ['作者等文件属性（王五作者）', '批注（张三批注）', '3 处修订（李四修订）'],
    ],
    ['list.fods', 'xlsx', ['作者等文件属性（王五作者）', '批注（张三批注）']],
    ['slides.fodp', 'pptx', ['作者等文件属性（王五作者）', '批注（张三批注）']],
  ])('%s: %s opens, and shows what it showed', async (source, extension, removed) => {
    const original = await converted(`tests/machine/documents/${source}`, extension, 'original');
    const { bytes: clean = new Uint8Array(), ...reported } = cleanOffice(original);
    expect(reported.removed).toEqual(removed);
    expect(JSON.stringify(partsOf(clean))).not.toMatch(
      /王五|张三|李四|赵六|核实|内部标题|删去的话/,
    );
    expect(cleanOffice(clean).bytes).toBeUndefined();

    const name = source.replace(/\w+$/, extension);
    await writeFile(join(folder, name), clean);
    const before = await shown(join(folder, 'original', name), 'before');
    const after = await shown(join(folder, name), 'after');
    // LibreOffice prints deleted text as well, struck out.
    const accepted = before.join('').replace('删去的话', '');
    expect(accepted).not.toBe('');
    expect(after.join('')).toBe(accepted);
  });
});
