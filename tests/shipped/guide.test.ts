import { beforeAll, describe, expect, test } from 'vitest';
import { bodiesOf } from '../../src/check/body-reading.ts';
import { readContentFiles } from '../../src/check/content-files.ts';
import type { HealthGroup } from '../../src/check/findings.ts';
import { checkHealth } from '../../src/check/health.ts';
import { readBodies } from '../../src/check/read-bodies.ts';

let groups: readonly HealthGroup[];
beforeAll(async () => {
  const files = await readContentFiles('content');
  groups = checkHealth(files, undefined, await readBodies(bodiesOf(files)));
});
const findingsOf = (id: string) => groups.find((group) => group.id === id)?.findings ?? [];

describe('the shipped guide', () => {
  test('has nothing that stops a build', () => {
    expect(groups.filter(({ severity }) => severity === 'must')).toEqual([]);
  });

  test('cites an article for each statement of law', () => {
    expect(findingsOf('unmarked')).toEqual([]);
  });

  test('gives no number that the cited article lacks', () => {
    expect(findingsOf('numbers')).toEqual([]);
  });
});
