import { type Page, expect } from '@playwright/test';
import { build } from 'vite';
import type { Choice, Installed, Level } from '../../src/offline/types.ts';
import type { Host } from './offline-host.ts';
import type { Outcome, StoreInPage } from './store-in-page.ts';

declare global {
  var inPage: StoreInPage;
}

let script: Promise<string> | undefined;

async function bundleStore(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: 'tests/e2e/store-in-page.ts', formats: ['iife'], name: 'store' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const [chunk] = bundle && 'output' in bundle ? bundle.output : [];
  if (chunk?.type !== 'chunk') throw new Error('no script came of the store');
  return chunk.code;
}

async function withStore(page: Page): Promise<void> {
  script ??= bundleStore();
  await page.evaluate(await script);
}

const baseOf = ({ url }: Host): string => new URL(url).pathname;

/** Chooses a level, as a reader does. Returns the install state, or why it failed. */
export async function install(
  page: Page,
  host: Host,
  level: Level,
  pictures = false,
): Promise<Outcome> {
  await withStore(page);
  return page.evaluate(([base, choice]) => inPage.install(base, choice), [
    baseOf(host),
    { level, pictures } satisfies Choice,
  ] as const);
}

/** Updates to the currently published build. Returns the install state, or why it failed. */
export async function update(page: Page, host: Host): Promise<Outcome> {
  await withStore(page);
  return page.evaluate((base) => inPage.update(base), baseOf(host));
}

/** Waits until the worker has stored the app shell. */
export async function installsLeast(page: Page, host: Host): Promise<Installed> {
  await withStore(page);
  let installed: Outcome;
  await expect(async () => {
    installed = await page.evaluate((base) => inPage.installed(base), baseOf(host));
    expect(installed).toMatchObject({ level: expect.any(String) });
  }).toPass();
  return installed as unknown as Installed;
}
