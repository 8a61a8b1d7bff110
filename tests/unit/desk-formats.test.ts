import * as yaml from 'yaml';
import { beforeEach, expect, test, vi } from 'vitest';
import { formatFor, readContent, valuesOf } from '../../admin/content/formats.ts';
import { collections } from '../../src/collections/index.ts';

vi.mock('yaml', { spy: true });
beforeEach(() => vi.clearAllMocks());

const { name, example } = collections.merchants;
const path = 'content/merchants/hong-zhu-shu-dian.md';
const format = formatFor(name, { path });

test('a save does not parse what the form has just been written as, and has the same values', () => {
  const values = { ...example, remark: undefined, body: '\n二十四小时营业。\n\n' };
  const text = format.toFile(values);
  vi.mocked(yaml.parseDocument).mockClear();
  const held = valuesOf(path, text);
  expect(yaml.parseDocument).not.toHaveBeenCalled();
  expect(held).toEqual(readContent(path, text));
});

test('any other text is parsed, such as that of a deletion which comes back', () => {
  format.toFile(example);
  const other = format.toFile({ ...example, title: '别的店' });
  format.toFile(example);
  expect(valuesOf(path, other)).toMatchObject({ title: '别的店' });
});
