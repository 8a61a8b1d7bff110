import { test as base, expect } from '@playwright/test';
import { type Unpacked, unpackArchive } from './unpacked-archive.ts';
import { type Watched, watchPage } from './watch-page.ts';

export const test = base.extend<{ watched: Watched }, { archive: Unpacked }>({
  archive: [
    async ({}, use) => {
      const { remove, ...archive } = await unpackArchive();
      await use(archive);
      await remove();
    },
    { scope: 'worker' },
  ],
  watched: async ({ page }, use) => {
    await use({ page, errors: watchPage(page, (url) => /^(?:file|data):/.test(url)) });
  },
});

export { expect };
