import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sentBytes, full } from './site-files.ts';
import { FULL_SITE } from '../full-site.ts';

const DESK = resolve(FULL_SITE, 'admin');
/**
 * Bytes, brotli; preview, Markdown check, pinyin, other hosts and the inspection of uploads are separate chunks loaded
 * on demand.
 */
const LIMIT = 620_000;
const ON_DEMAND = /^(?:entry-preview|check-worker|hosted|inspect-upload|inside-thread|pdfjs)-/;

/** The files that opening the desk on this machine loads: page, desk, and all their static imports. */
function firstLoad(): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const content = readFileSync(file);
    found.set(file, sentBytes(full, relative(full.root, file)));
    const code = content.toString('utf8');
    const imports = [
      ...code.matchAll(/(?:\bimport|\bfrom)\s*["'`](\.\/[^"'`]+\.js)["'`]/g),
      ...code.matchAll(/\bimport\(["'`](\.\/start-[^"'`]+\.js)["'`]\)/g),
    ];
    for (const [, path = ''] of imports) visit(resolve(dirname(file), path));
  };
  const html = readFileSync(`${DESK}/index.html`, 'utf8');
  for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g))
    visit(resolve(DESK, path));
  return found;
}

test('打开编辑台最多取 620 kB，可以晚些取的不在里面', () => {
  const files = [...firstLoad()].map(([file, bytes]) => ({
    name: file.slice(DESK.length + '/assets/'.length),
    bytes,
  }));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(files.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^start-/));
  expect(files.filter(({ name }) => ON_DEMAND.test(name))).toEqual([]);
  expect(total, JSON.stringify(files, null, 1)).toBeGreaterThan(300_000);
  expect(total, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(LIMIT);
});
