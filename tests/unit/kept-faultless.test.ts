import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBody } from '../../src/check/body.ts';
import { errorsOf, readAll } from '../../src/check/content-check.ts';
import type { FoundFile } from '../../src/check/found-file.ts';
import { settings } from '../../src/collections/index.ts';
import { openFaultless } from '../../src/publish/kept-faultless.ts';
import { formatMasked, unanswered } from '../../src/check/privacy.ts';
import { entryFile, soundContent, textFile } from './content-kit.ts';
import { TODAY, identity } from './privacy/privacy-kit.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-faultless-'));
  await writeFile(join(root, 'package.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

/** One build: how often it looked for faults in a text, and what it was told. */
async function ask({ text = '正文', about = 'essays', day = TODAY, faults = [] as string[] } = {}) {
  let asked = 0;
  const memory = await openFaultless(day, root);
  const told = memory.about(about)(text, () => {
    asked += 1;
    return faults;
  });
  await memory.save();
  return { asked, told };
}

test('a text without faults is looked at once a day', async () => {
  expect(await ask()).toEqual({ asked: 1, told: [] });
  expect(await ask()).toEqual({ asked: 0, told: [] });
});

test.each([
  ['another text', () => ask({ text: '正文。' })],
  ['other circumstances', () => ask({ about: 'troupes' })],
  ['another day', () => ask({ day: '2026-11-29' })],
])('%s is looked at', async (_, other) => {
  await ask();
  expect((await other()).asked).toBe(1);
});

test('other code looks at all texts', async () => {
  await ask();
  await writeFile(join(root, 'package-lock.json'), '{}');
  expect((await ask()).asked).toBe(1);
});

test('a fault is looked for and told each time', async () => {
  for (const faults of [['一处'], ['另一处'], []])
    expect(await ask({ faults })).toEqual({ asked: 1, told: faults });
});

/** What a build says of the valid content with these files in it. */
async function build(...files: FoundFile[]): Promise<string[]> {
  const paths = files.map(({ path }) => path);
  const all = [...soundContent.filter(({ path }) => !paths.includes(path)), ...files];
  const memory = await openFaultless(TODAY, root);
  const reading = readAll(all, TODAY, readBody, memory);
  await memory.save();
  const warnings = unanswered(reading.privacy.findings).map(({ file }) => `个人信息 ${file}`);
  return [...errorsOf(reading).map(formatMasked), ...warnings];
}

test.each<[string, FoundFile]>([
  ['a field', entryFile('essays', 'essay', { title: '' })],
  ['a setting', textFile('settings/site.yml', stringify({ ...settings.site.example, url: 3 }))],
  ['an identity number', entryFile('essays', 'essay', {}, `${identity()}\n`)],
  ['a draw', entryFile('draws', 'draw', { listHash: '0'.repeat(64) })],
])('a fault in %s is told again by each build until it is repaired', async (_, faulty) => {
  const sound = await build();
  const told = await build(faulty);
  expect(told).not.toEqual(sound);
  expect(await build(faulty)).toEqual(told);
  expect(await build()).toEqual(sound);
});

test('a number in a text that was nobody’s is told once no contact field publishes it', async () => {
  const essay = entryFile('essays', 'essay', {}, '请打 13912345678 报名。\n');
  const withContact = entryFile('troupes', 'troupe', { contact: '13912345678' });
  expect(await build(essay, withContact)).not.toContain(`个人信息 ${essay.path}`);
  expect(await build(essay, entryFile('troupes', 'troupe', { contact: '工会办公室' }))).toContain(
    `个人信息 ${essay.path}`,
  );
});
