import { describe, expect, test } from 'vitest';
import { DOCUMENTS, commandsIn, whyNot } from './recipes-kit.ts';

describe.each(DOCUMENTS)('%s', (document) => {
  const commands = commandsIn(document);

  test('names commands that can be typed as they stand', () => {
    const wrong = commands.flatMap((command) => {
      const why = whyNot(command);
      return why === undefined ? [] : [`${command}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });
});

test('commands are found where people read them', () => {
  expect(commandsIn('CONTRIBUTING.md').length).toBeGreaterThan(20);
  expect(commandsIn('docs/operating.md').length).toBeGreaterThan(20);
});

test.each([
  ['npm run docs:field', 'no script'],
  ['npm run build -- --prevous x', 'no option --prevous'],
  ['node scripts/patches.ts', 'no scripts/patches.ts'],
  ['npx vitest run -u tests/unit/admin-config.test.ts', '--update took'],
  ['npx vitest run tests/unit/moved.test.ts', 'no tests/unit/moved.test.ts'],
  ['npx playwright test no-such-spec', 'no test'],
])('%s is refused', (command, why) => {
  expect(whyNot(command)).toContain(why);
});
