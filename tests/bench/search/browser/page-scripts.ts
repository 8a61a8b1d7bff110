import type { Browser } from '@playwright/test';
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { serveFiles } from './server.ts';

/**
 * Bytes of all scripts that the built site's search page starts with, compressed. The measuring page replaces them by a
 * script of its own.
 */
export async function searchPageScripts(browser: Browser, dist: string): Promise<number> {
  const names = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const path = name.slice(join(dist, sep).length).split(sep).join('/');
    files.set(path, await readFile(name));
  }
  // Addresses that end in a slash are those of their index page.
  const page = files.get('search/index.html');
  if (!page) throw new Error(`${dist}: found no search page`);
  files.set('index.html', page);
  const server = await serveFiles(files);
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    let bytes = 0;
    tab.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        bytes += Number(response.headers()['content-length'] ?? 0);
    });
    await tab.goto(server.url);
    await server.idle();
    return bytes;
  } finally {
    await context.close();
    await server.close();
  }
}
