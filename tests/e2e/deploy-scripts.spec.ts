import { test as base, expect } from '@playwright/test';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepPreviousScripts } from '../../src/offline/build/keep-previous-scripts.ts';
import { type Host, startHost } from './offline-host.ts';
import { FULL_SITE } from '../full-site.ts';

/** A host of the whole site, and its next build, in which every script has another name. */
const test = base.extend<{ host: Host; next: string }>({
  // Only the host may answer, not a service worker.
  serviceWorkers: 'block',
  host: async ({}, use) => {
    const host = await startHost(FULL_SITE);
    await use(host);
    await host.close();
  },
  next: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'red-candle-next-'));
    await cp(FULL_SITE, folder, { recursive: true });
    for (const name of await readdir(join(folder, '_astro')))
      if (/\.(?:js|css)$/.test(name)) await rm(join(folder, '_astro', name));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

test('页面开着时网站换了新版，脚本都改了名：还没用过的搜索框照样出标题', async ({
  page,
  host,
  next,
}) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(host.url);
  const box = page.getByRole('combobox', { name: '搜索全站' });
  await expect(box).toBeVisible();
  expect((await keepPreviousScripts(FULL_SITE, next)).size).toBeGreaterThan(3);
  host.deploy(next);
  await box.fill('书店');
  await expect(page.getByRole('option', { name: /知行书店/ })).toBeVisible();
  expect(missing).toEqual([]);
});
