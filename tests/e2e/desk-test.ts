import { test as base } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskPage } from './desk-page.ts';
import { type DeskServer, startDeskServer } from './desk-server.ts';

interface Fixtures {
  desk: DeskPage;
  /** The worker's server, over a copy of the content in its initial state. */
  server: DeskServer;
}

/** Tests of the desk: each worker has a server of its own. */
export const test = base.extend<Fixtures, { ownServer: DeskServer }>({
  // The school office's screen.
  viewport: { width: 1366, height: 768 },
  timezoneId: 'Asia/Shanghai',
  ownServer: [
    async ({}, use) => {
      const server = await startDeskServer('/gonghui/');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  server: async ({ ownServer }, use) => {
    // Not at the end of a test: its page is still open then, and may be sending requests.
    await ownServer.restore();
    await use(ownServer);
  },
  desk: async ({ page, server }, use) => {
    await use(new DeskPage(page, server.url));
  },
});

/** The files of a folder of the copy. */
export const list = async (server: DeskServer, folder: string) =>
  // A file that is being written has a temporary name with a dot until it is complete.
  (await readdir(join(server.root, folder))).filter((name) => !name.startsWith('.'));

/** A file of the copy. */
export const read = (server: DeskServer, path: string) => readFile(join(server.root, path), 'utf8');
