import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { writeSmallContent } from '../small-site.ts';

export interface SmallBuild {
  /** Folder of the built site, inside the removed one. */
  readonly site: string;
  /** A text file of the site. */
  read: (path: string) => string;
}

/**
 * Builds the small site with more settings before the tests of a file, and removes it after them.
 *
 * @param settings lines to add to `site.yml`
 * @param change changes the content before it is built
 */
export function useSmallBuild(
  settings: string,
  change: (content: string) => Promise<void> | void,
): SmallBuild {
  const folder = mkdtempSync(join(tmpdir(), 'red-candle-small-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];

  beforeAll(async () => {
    await writeSmallContent(content);
    const file = join(content, 'settings/site.yml');
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd() + settings);
    await change(content);
    await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: site },
    });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  return { site, read: (path) => readFileSync(join(site, path), 'utf8') };
}
