import { cp, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runKilled } from '../../killed-at.ts';
import { NewSite, picture, writeFolder } from './import-kit.ts';

const ARTICLES = 24;

/** Articles that link to each other, some to drafts, so that these are written twice; each with a picture. */
async function formerSite(): Promise<string> {
  const files: Record<string, string | Uint8Array> = {};
  for (let at = 0; at < ARTICLES; at += 1) {
    const next = (at + 5) % ARTICLES;
    files[`p${at}.png`] = await picture(`#${String(100_000 + at)}`);
    files[`a${at}.md`] =
      `---\ntitle: 第${at}篇\ndate: 2014-02-11\n${at % 4 === 0 ? 'draft: true\n' : ''}---\n\n正文一句，见[下一篇](a${next}.md)。\n\n![图](p${at}.png)\n`;
  }
  return writeFolder(files);
}

/** A site of a union, as the command wants one. */
async function ownSite(): Promise<NewSite> {
  const root = join(await mkdtemp(join(tmpdir(), 'killed-')), 'content');
  await cp('tests/fixtures/small-site', root, { recursive: true });
  return new NewSite(root);
}

/** @param killAt as `runKilled` has it */
const importAll = (folder: string, site: NewSite, killAt?: string) =>
  runKilled(['scripts/import.ts', folder, '--apply'], { RED_CANDLE_CONTENT: site.root }, killAt);

/** All files of a site by their paths; without the record, which tells of each attempt. */
async function filesOf({ root }: NewSite): Promise<Record<string, string>> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
  const read = paths
    .filter((path) => !path.endsWith('.moved-in.jsonl'))
    .map(async (path) => [path.slice(root.length), await readFile(path, 'base64')] as const);
  return Object.fromEntries(await Promise.all(read));
}

test('kill -9 in the middle of a run, and again: the same as one run, nothing beside it', async () => {
  const folder = await formerSite();
  const whole = await ownSite();
  const before = (await whole.entries()).length;
  await importAll(folder, whole);
  expect(await whole.entries()).toHaveLength(before + ARTICLES);

  const site = await ownSite();
  for (const entries of [2, 8]) {
    expect(await importAll(folder, site, `rename /essays/ ${entries}`)).toBe('SIGKILL');
    const written = (await site.entries()).length;
    expect(written).toBeGreaterThan(before);
    expect(written).toBeLessThan(before + ARTICLES);
  }
  await importAll(folder, site);
  expect(await filesOf(site)).toEqual(await filesOf(whole));
});
