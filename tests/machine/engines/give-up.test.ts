import { afterEach, describe, test } from 'vitest';
import { bundleWorker } from '../../../src/offline/build/write-worker.ts';
import { says, startHost } from '../../e2e/offline-host.ts';
import { type Engine, until } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startChromium } from './old-chromium.ts';
import { startWebKit } from './webkit.ts';
import { FULL_SITE } from '../../full-site.ts';

let engine: Engine | undefined;
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

/** Reads a page, which is stored; then the site ends offline reading, and nothing of it stays on the device. */
async function giveUp(on: Engine): Promise<void> {
  const host = await startHost(FULL_SITE);
  try {
    await on.open(`${host.url}activities/`);
    await until(on, 'worker', () => navigator.serviceWorker.ready.then(() => true));
    await until(on, 'what is kept', async () => (await caches.keys()).length > 0);
    host.answer('/sw.js', says(200, await bundleWorker('kill'), 'text/javascript'));
    await on.open(`${host.url}essays/`);
    await on.run(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      // If the visit itself was enough, there is no registration left to update.
      await registration?.update().catch(() => undefined);
    });
    await until(on, 'empty device', async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.length === 0 && (await caches.keys()).length === 0;
    });
  } finally {
    await host.close();
  }
}

describe('a site that gives up offline reading leaves nothing on the device', () => {
  for (const [name, start] of [
    ['Chromium 90', startChromium],
    ['Firefox', startFirefox],
    ['WebKit', startWebKit],
  ] as const)
    test(`in ${name}`, async () => {
      engine = await start();
      await giveUp(engine);
    });
});
