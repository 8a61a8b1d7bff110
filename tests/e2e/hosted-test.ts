import { test as base } from '@playwright/test';
import { FULL_CONTENT } from '../full-site.ts';
import { DeskPage } from './desk-page.ts';
import { type HostChoice, type HostedDesk, startHostedDesk } from './hosted-desk.ts';

interface Fixtures {
  /** The host that the test's desk is built for. */
  choice: HostChoice;
  hosted: HostedDesk;
  desk: DeskPage;
}

/** The desk of a built site with content at a host: Decap's own backends, a double of the host, real Git. */
export const test = base.extend<
  Fixtures,
  { hostedFor: (choice: HostChoice) => Promise<HostedDesk> }
>({
  viewport: { width: 1366, height: 768 },
  choice: [{ host: 'forgejo', review: false }, { option: true }],
  // Built once per worker: a build takes seconds.
  hostedFor: [
    async ({}, use) => {
      const started = new Map<string, Promise<HostedDesk>>();
      await use((choice) => {
        const key = JSON.stringify(choice);
        const found =
          started.get(key) ?? startHostedDesk(choice, FULL_CONTENT, { withIndex: true });
        started.set(key, found);
        return found;
      });
      for (const hosted of started.values()) await (await hosted).close();
    },
    { scope: 'worker' },
  ],
  hosted: async ({ choice, hostedFor }, use) => {
    const hosted = await hostedFor(choice);
    // Not at the end of a test: its page is still open then, and may be sending requests.
    await hosted.restore();
    await use(hosted);
  },
  desk: async ({ page, hosted }, use) => {
    await use(new DeskPage(page, hosted.url));
  },
});
