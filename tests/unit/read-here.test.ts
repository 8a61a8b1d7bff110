import { beforeEach, expect, test, vi } from 'vitest';
import type * as Body from '../../src/check/body.ts';
import { readUnguarded } from '../../src/check/read-bodies.ts';

const ENDLESS = '没有尽头';
const DEEP = '太深';

vi.mock('../../src/check/body.ts', async (original) => {
  const { readBody: read } = await original<typeof Body>();
  const deeper = (): number => 1 + deeper();
  return {
    readBody(body: string) {
      if (body === ENDLESS) for (;;);
      if (body === DEEP) deeper();
      return read(body);
    },
  };
});

/** In milliseconds, on any machine. */
const LONG = 60_000;
const OTHER = '另一段话。\n';
const TEXT = '一段话，见[章程](/about/)。\n\n![合影](../media/group.jpg)\n';

beforeEach(() => {
  vi.resetModules();
});

const open = async () => (await import('../../src/check/read-here.ts')).readHere;

test('a body has the facts here that it has in a thread', async () => {
  const facts = (await open())([TEXT], LONG).get(TEXT);
  expect(facts?.media).toHaveLength(1);
  expect(facts).toStrictEqual(await readUnguarded(TEXT));
});

test.each([
  ['does not end', ENDLESS],
  ['overflows the stack', DEEP],
])('one that %s is left to a thread, and so are those after it', async (_, body) => {
  const readHere = await open();
  // Loads the parsers, which may take as long as the limit of a build.
  readHere([TEXT], LONG);
  expect([...readHere([TEXT, body, OTHER]).keys()]).toEqual([TEXT]);
  expect([...readHere([OTHER])]).toEqual([]);
});
