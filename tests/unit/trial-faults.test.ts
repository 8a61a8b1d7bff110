import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PLUGINS } from '../trials/trial.ts';

test.each(PLUGINS)('a trial can plant its fault: %s', async (place) => {
  const [module = '', name = ''] = place.split(' ');
  // Only a function declaration can be reassigned from the end of its module (`faults/throw-in.ts`).
  expect(await readFile(module, 'utf8')).toMatch(
    new RegExp(`^export (?:async )?function ${name}\\b`, 'm'),
  );
});
