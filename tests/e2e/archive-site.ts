import { test as base, expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { type Watched, watchPage } from './watch-page.ts';

const run = promisify(execFile);

/** The archive of `dist`, unpacked as a school would: into a folder of its own whose name is Chinese with a blank. */
export interface Unpacked {
  folder: string;
  /** The address of a file in it. */
  address: (path: string) => string;
}

export const test = base.extend<{ watched: Watched }, { archive: Unpacked }>({
  archive: [
    async ({}, use) => {
      const home = await mkdtemp(join(tmpdir(), 'red-candle-archive-'));
      await run(process.execPath, ['scripts/build-archive.ts', '--from', 'dist', '--out', home]);
      const [zip = ''] = await readdir(home);
      const folder = join(home, '工会 网站');
      for (const [path, content] of Object.entries(unzipSync(await readFile(join(home, zip))))) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content);
      }
      const [inner = ''] = await readdir(folder);
      const root = join(folder, inner);
      await use({ folder: root, address: (path) => pathToFileURL(join(root, path)).href });
      await rm(home, { recursive: true });
    },
    { scope: 'worker' },
  ],
  watched: async ({ page }, use) => {
    await use({ page, faults: watchPage(page, (url) => /^(?:file|data):/.test(url)) });
  },
});

export { expect };
