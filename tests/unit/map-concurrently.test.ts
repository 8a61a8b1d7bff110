import { expect, it } from 'vitest';
import { mapConcurrently } from '../../src/values/map-concurrently.ts';

it('gives results in the order of the items, with so many tasks at a time', async () => {
  let [running, most] = [0, 0];
  const results = await mapConcurrently([3, 1, 2, 0], 2, async (turns) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    running -= 1;
    return turns * 10;
  });
  expect(results).toEqual([30, 10, 20, 0]);
  expect(most).toBe(2);
});

it('throws the first failure', async () => {
  const fail = async (item: string) => Promise.reject(new Error(item));
  await expect(mapConcurrently(['a', 'b'], 1, fail)).rejects.toThrow('a');
});

it('does nothing where there is nothing', async () => {
  await expect(mapConcurrently([], 4, async () => Promise.resolve(1))).resolves.toEqual([]);
});
