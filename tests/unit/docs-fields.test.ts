import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { HANDBOOK, withFieldTables } from '../../scripts/field-tables.ts';

test('the handbook’s field tables say what the content model says (npm run docs:fields)', async () => {
  const handbook = await readFile(HANDBOOK, 'utf8');
  expect(handbook).toBe(await withFieldTables(handbook));
});

test('a table that an editor of the handbook changed by hand is told', async () => {
  const handbook = await readFile(HANDBOOK, 'utf8');
  const changed = handbook.replace(/\| 优惠内容\s+\| 是/, '| 优惠内容 | 　');
  expect(changed).not.toBe(handbook);
  expect(await withFieldTables(changed)).toBe(handbook);
});
