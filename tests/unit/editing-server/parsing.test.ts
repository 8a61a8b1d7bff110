import * as yaml from 'yaml';
import { beforeEach, expect, test, vi } from 'vitest';
import { create, entry, merchant, put, save, troupe, useBackend } from './harness.ts';

vi.mock('yaml', { spy: true });
useBackend();
beforeEach(() => vi.clearAllMocks());

const path = 'content/merchants/hong-zhu-shu-dian.md';
const changed = { ...merchant, title: '红烛书店二店' };

/** The front matter of an entry, as input of a parser. */
const front = (data: Record<string, unknown>) => entry(data).split('---\n')[1]?.trimEnd() ?? '';

/** How often each entry's front matter has been parsed since the last call. */
function parses(...entries: Record<string, unknown>[]): number[] {
  const calls = vi.mocked(yaml.parseDocument).mock.calls.map(([text]) => text.trimEnd());
  vi.mocked(yaml.parseDocument).mockClear();
  return entries.map((data) => calls.filter((text) => text === front(data)).length);
}

test('a save parses what is saved once, and once what lay there', async () => {
  expect(await create(path, entry(merchant))).toMatchObject({ status: 200 });
  expect(parses(merchant)).toEqual([1]);
  expect(await save(path, entry(changed))).toMatchObject({ status: 200 });
  expect(parses(changed, merchant)).toEqual([1, 1]);
});

test('what has nothing to do with the entry is not parsed at all', async () => {
  await put('troupes/far-away.md', entry({ ...troupe, slug: 'far-away' }));
  parses();
  expect(await create(path, entry(merchant))).toMatchObject({ status: 200 });
  expect(parses({ ...troupe, slug: 'far-away' })).toEqual([0]);
});
