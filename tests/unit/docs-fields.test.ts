import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { HANDBOOK, MissingMarkersError, withFieldTables } from '../../scripts/field-tables.ts';

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

test('a collection that the handbook lacks gets a section in its place, with its table', async () => {
  const handbook = await readFile(HANDBOOK, 'utf8');
  const lacking = handbook.replace(/### 优惠商户\n[^]*?(?=### )/, '');
  expect(lacking).not.toContain('fields:merchants');
  const renewed = await withFieldTables(lacking);
  const headings = (text: string) => text.match(/^###? .*$/gm);
  expect(headings(renewed)).toEqual(headings(handbook));
  const table = /<!-- fields:merchants -->[^]*<!-- \/fields:merchants -->/;
  expect(table.exec(renewed)?.[0]).toBe(table.exec(handbook)?.[0]);
  expect(await withFieldTables(renewed)).toBe(renewed);
});

test('whoever forgot markers is told of all of them, and what to write', async () => {
  const handbook = await readFile(HANDBOOK, 'utf8');
  const without = handbook
    .replace('<!-- fields:essays -->', '')
    .replace('<!-- /fields:merchants -->', '');
  const reported = await withFieldTables(without).catch((error: unknown) => error);
  expect(reported).toBeInstanceOf(MissingMarkersError);
  expect(String(reported)).toContain('docs/editing.md');
  for (const name of ['essays', 'merchants'])
    expect(String(reported)).toContain(`<!-- fields:${name} -->\n<!-- /fields:${name} -->`);
  expect(String(reported)).not.toContain('fields:rights');
});
