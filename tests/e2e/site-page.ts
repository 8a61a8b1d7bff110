import { test as base, expect } from '@playwright/test';
import { type Watched, watchPage } from './watch-page.ts';

/** Playwright's test with a reader's page whose errors are collected. */
export const test = base.extend<{ watched: Watched }>({
  watched: async ({ page, baseURL }, use) => {
    const isOurs = (url: string) => url.startsWith(baseURL ?? '') || url.startsWith('data:');
    await use({ page, errors: watchPage(page, isOurs) });
  },
});

export { KINDS } from '../page-kinds.ts';
export { expect };
