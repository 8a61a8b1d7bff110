import type { Page } from '@playwright/test';
import type { BuildRecord } from '../../src/values/build-record.ts';
import { contentHash } from '../../src/values/content-hash.ts';

/** A site beside the desk, which answers at build.json. */
export class Site {
  record: BuildRecord | undefined = { time: '2026-01-01T08:00:00+08:00', entries: {} };

  /** Additional headers of the server. */
  headers: Record<string, string> = {};

  async serve(page: Page): Promise<void> {
    await page.route('**/build.json*', (route) =>
      this.record ? route.fulfill({ json: this.record, headers: this.headers }) : route.abort(),
    );
  }

  /** A new build, with these published files: path → text. */
  build(texts: Readonly<Record<string, string>>, hrefs: (path: string) => string) {
    return Promise.all(
      Object.entries(texts).map(
        async ([path, text]) =>
          [path, { href: hrefs(path), hash: await contentHash(text) }] as const,
      ),
    ).then((entries) => {
      this.record = { time: new Date().toISOString(), entries: Object.fromEntries(entries) };
    });
  }
}
