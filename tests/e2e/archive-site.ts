import { type Page, test as base, expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);

/** The archive of `dist`, unpacked as a school would: into a folder of its own whose name is Chinese with a blank. */
export interface Unpacked {
  folder: string;
  /** The address of a file in it. */
  address: (path: string) => string;
}

/** A page of the archive that notes whatever went wrong on it. */
export interface Watched {
  page: Page;
  /** Errors and warnings in the console, requests that fail or lead anywhere but to a file. */
  faults: string[];
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
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) faults.push(`no file: ${request.url()}`);
    });
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    await use({ page, faults });
  },
});

export { expect };
