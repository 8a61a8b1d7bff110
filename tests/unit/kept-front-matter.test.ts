import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/content-format/front-matter.ts';
import { KeptFrontMatter } from '../../src/settings/kept-front-matter.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-front-matter-'));
  await writeFile(join(root, 'package.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

const KEPT = '.cache/kept/front-matter';
const ENTRY = '---\ntitle: 一篇\ntopics: [a, b]\npriority: 3\ndate: 2026-11-22\n---\n\n正文。\n';

async function parseAndSave(text: string): Promise<ReturnType<typeof parseFrontMatter>> {
  const kept = await KeptFrontMatter.open(root);
  const parsed = kept.parse(text);
  await kept.save();
  return parsed;
}

test.each([
  ENTRY,
  ENTRY.replace('priority: 3', 'code: 007'),
  ENTRY.replace('priority: 3', 'priority: .nan'),
  ENTRY.replace('priority: 3', 'priority: -0'),
  '---\n---\n',
])('a second build has the fields and the text that the parser gives: %j', async (text) => {
  await parseAndSave(text);
  expect(await parseAndSave(text)).toEqual(parseFrontMatter(text));
});

test('fields are taken from what was kept, the body from the text', async () => {
  await parseAndSave(ENTRY);
  const kept = await readFile(join(root, KEPT), 'utf8');
  expect(kept).toContain('"title":"一篇"');
  const { data, body } = await parseAndSave(ENTRY.replace('正文。', '改过的正文。'));
  expect(data['title']).toBe('一篇');
  expect(body).toContain('改过的正文。');
  expect(await readFile(join(root, KEPT), 'utf8')).toBe(kept);
});

test('changed fields are parsed anew', async () => {
  await parseAndSave(ENTRY);
  const { data } = await parseAndSave(ENTRY.replace('一篇', '另一篇'));
  expect(data['title']).toBe('另一篇');
});

test('a change of one result does not reach the next one', async () => {
  const kept = await KeptFrontMatter.open(root);
  for (let round = 0; round < 2; round += 1) {
    const { data } = kept.parse(ENTRY);
    expect(data['topics']).toEqual(['a', 'b']);
    data['topics'] = [];
  }
});

test('other packages may have another parser: nothing is kept across them', async () => {
  await parseAndSave(ENTRY);
  const before = await readFile(join(root, KEPT), 'utf8');
  await writeFile(join(root, 'package.json'), '{"version":"2"}');
  await parseAndSave(ENTRY);
  expect(await readFile(join(root, KEPT), 'utf8')).not.toBe(before);
});

test('front matter with an error is an error each time', async () => {
  const faulty = ENTRY.replace('title: 一篇', 'title: "一篇');
  for (let round = 0; round < 2; round += 1)
    await expect(parseAndSave(faulty)).rejects.toThrow(/./);
});
