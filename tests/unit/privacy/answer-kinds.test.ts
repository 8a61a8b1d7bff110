import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRIVATE_CODES } from '../../../src/values/validation/private-messages.ts';

test('the handbook names each kind of answer as it stands in a file, and no other', () => {
  const handbook = readFileSync(new URL('../../../docs/editing.md', import.meta.url), 'utf8');
  const named = [...handbook.matchAll(/^\| `(private-[a-z-]+):/gm)].map(([, code]) => code);
  expect(named).toEqual(PRIVATE_CODES);
});
