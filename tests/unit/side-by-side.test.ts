import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { sideBySide } from '../../src/integrations/side-by-side.ts';

type Finish = NonNullable<AstroIntegration['hooks']['astro:build:done']>;
const options = {} as Parameters<Finish>[0];

const integration = (name: string, finish?: () => Promise<void>): AstroIntegration => ({
  name,
  hooks: finish ? { 'astro:build:done': finish } : {},
});

/** As in Astro: each hook in turn. */
async function build(integrations: AstroIntegration[]): Promise<void> {
  for (const { hooks } of integrations) await hooks['astro:build:done']?.(options);
}

test('what they do after a build goes on side by side, and the build waits for all', async () => {
  const events: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const slow = async () => {
    await first.promise;
    events.push('slow');
  };
  const quick = () => {
    events.push('quick');
    first.resolve(undefined);
    return Promise.resolve();
  };
  await build(
    sideBySide(integration('slow', slow), integration('quick', quick), integration('none')),
  );
  expect(events).toEqual(['quick', 'slow']);
});

test('one that fails ends the build, once none is writing any more', async () => {
  const events: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const failing = () => Promise.reject(new Error('disk full'));
  const slow = async () => {
    await first.promise;
    events.push('slow');
  };
  const last = () => {
    first.resolve(undefined);
    return Promise.resolve();
  };
  const all = sideBySide(
    integration('failing', failing),
    integration('slow', slow),
    integration('last', last),
  );
  await expect(build(all)).rejects.toThrow('disk full');
  expect(events).toEqual(['slow']);
});
