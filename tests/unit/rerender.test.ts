import { expect, test } from 'vitest';
import { Rerender } from '../../src/integrations/rerender.ts';

interface Options {
  context: { rerender: () => void };
}

test('a refresh that Astro passes over is tried again', async () => {
  const answers = ['passed over', 'passed over', 'loaded'];
  const rerender = new Rerender(
    ({ context }: Options) => {
      if (answers.shift() === 'loaded') context.rerender();
      return Promise.resolve();
    },
    () => undefined,
  );
  await rerender.run();
  expect(answers).toEqual([]);
});

test('what changes while Astro loads is told again; what changes after it, is not', async () => {
  const reported: string[] = [];
  const rerender: Rerender = new Rerender(
    ({ context }: Options) => {
      context.rerender();
      rerender.note('change', 'a.md');
      rerender.note('unlink', 'b.md');
      return Promise.resolve();
    },
    (event, path) => reported.push(`${event} ${path}`),
  );
  await rerender.run();
  rerender.note('change', 'c.md');
  expect(reported).toEqual(['change a.md', 'unlink b.md']);
});

test('asked for while it runs, it runs once more', async () => {
  let runs = 0;
  const rerender: Rerender = new Rerender(
    async ({ context }: Options) => {
      runs += 1;
      context.rerender();
      if (runs === 1) await Promise.all([rerender.run(), rerender.run()]);
    },
    () => undefined,
  );
  await rerender.run();
  expect(runs).toBe(2);
});
