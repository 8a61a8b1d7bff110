import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBody } from '../../src/check/body.ts';
import { splitFrontMatter } from '../../src/content-format/front-matter.ts';

test('facts of a body are the same after they were kept as JSON', async () => {
  for (const body of await allBodies()) {
    const facts = readBody(body);
    expect(JSON.parse(JSON.stringify(facts))).toStrictEqual(facts);
  }
});

async function allBodies(): Promise<string[]> {
  const root = 'tests/fixtures';
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')));
  const entries = texts.filter((text) => text.startsWith('---\n'));
  return entries.map((text) => splitFrontMatter(text).body);
}
