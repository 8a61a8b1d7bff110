import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildTime } from '../settings/build-time.ts';
import { contentRoot } from '../settings/content-root.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { stampFiles } from './digest-files.ts';
import { ENVIRONMENT_FILES, PROJECT_FILES } from './project.ts';

const run = promisify(execFile);

/** A file for each folder that this checkout has built into. */
const NOTES = '.cache/kept/sites';
/** Variables that a build reads. */
const SHAPING = /^(?:SITE|DESK|PUBLIC|RED_CANDLE|NODE)_/;
/** The moment of this build, of which only the day counts. */
const MOMENT = 'RED_CANDLE_TIME';

export interface KeptSite {
  /** Whether the folder holds the site that a build would write now, but for its times. */
  isCurrent: boolean;
  /**
   * Lets the next build see that nothing has changed. Call it once the site is in place. Without
   * success the next build builds.
   */
  keep: () => Promise<void>;
}

/**
 * Compares what a site would be made of now with what the one in `folder` was made of, and that
 * site with what was published. No file is read: size, time and inode of each must be the same, so
 * a file that was changed and changed back counts as changed.
 *
 * @param folder of the published site, or a link to it; need not exist
 */
export async function openKeptSite(folder: string, root = process.cwd()): Promise<KeptSite> {
  const note = join(root, NOTES, hash('sha256', resolve(folder)).slice(0, 32));
  const sources = await sourcesOf(root);
  const known = await readFile(note, 'utf8').catch(() => undefined);
  const isCurrent = known === `${sources} ${await stampFiles(folder).catch(() => '')}`;
  // What a build that fails leaves behind is not what it was.
  if (!isCurrent) await rm(note, { force: true });
  const keep = async () => {
    await mkdir(dirname(note), { recursive: true });
    await writeFile(note, `${sources} ${await stampFiles(folder)}`);
  };
  return { isCurrent, keep: () => keep().catch(() => undefined) };
}

/** Hash of all that a build reads. */
async function sourcesOf(root: string): Promise<string> {
  const content = contentRoot();
  const day = toShanghaiDate(buildTime());
  const shaping = Object.entries(process.env).filter(
    ([name]) => SHAPING.test(name) && name !== MOMENT,
  );
  const parts = await Promise.all([
    stampFiles(root, [...PROJECT_FILES, ...ENVIRONMENT_FILES]),
    stampFiles(content),
    commitOf(content),
  ]);
  const node = [process.version, ...process.execArgv];
  return hash('sha256', JSON.stringify([...parts, day, content, shaping.sort(), node]));
}

/** The desk's index is made of a commit, and only if nothing else has changed. Empty without Git. */
async function commitOf(content: string): Promise<string> {
  const git = async (...args: string[]) => (await run('git', args, { cwd: content })).stdout;
  const status = git('status', '--porcelain', '--untracked-files=all', '--', '.');
  return Promise.all([git('rev-parse', 'HEAD'), status]).then(
    (parts) => parts.join(''),
    () => '',
  );
}
