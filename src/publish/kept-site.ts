import { hash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildTime } from '../settings/build-time.ts';
import { contentRoot } from '../settings/content-root.ts';
import { COMMIT_VARIABLES } from '../system/commit.ts';
import { runGit } from '../system/run-git.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { LinkError, stampFiles } from './digest-files.ts';
import { ENVIRONMENT_FILES, PROJECT_ROOT, stampProject } from './project.ts';

/** A file for each folder that this checkout has built into. */
const NOTES = '.cache/kept/sites';
/** The entries as Astro has loaded them: with all their moments in one form. */
const ENTRIES = 'node_modules/.astro/data-store.json';
const MOMENT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d/g;
/** Variables that a build reads. */
const SHAPING = /^(?:SITE|DESK|PUBLIC|RED_CANDLE|NODE)_/;
/** The moment of this build, of which only the day counts, and on which side of the entries' moments it is. */
const TIME = 'RED_CANDLE_TIME';

export interface KeptSite {
  /** Whether the folder holds the site that a build would write now, but for its times. */
  isCurrent: boolean;
  /**
   * Lets the next build see that nothing has changed. Call it once the site is in place, unless it
   * has files of the site before, which the next build takes off. Without success the next build
   * builds.
   */
  keep: () => Promise<void>;
}

/** Stamp of the code; undefined if changes of it could not be seen. */
export const stampCode = (root = PROJECT_ROOT): Promise<string | undefined> =>
  seen(stampProject(root, { changes: true }));

/**
 * Compares what a site would be made of now with what the one in `folder` was made of, and that
 * site with what was published. No file is read: size, times and inode of each must be the same, so
 * a file that was changed and changed back counts as changed, and so does one that was moved away
 * and back.
 *
 * @param folder of the published site, or a link to it; need not exist
 * @param code the stamp of the code that this process has loaded
 */
export async function openKeptSite(
  folder: string,
  code: string | undefined,
  root = PROJECT_ROOT,
): Promise<KeptSite> {
  const note = join(root, NOTES, hash('sha256', resolve(folder)).slice(0, 32));
  const stampSite = () => stampFiles(folder, undefined, { hidden: true });
  const now = buildTime();
  const circumstances = circumstancesOf(now);
  const sources = await sourcesOf(root, code, circumstances);
  const [until, known] = (await readFile(note, 'utf8').catch(() => '')).split('\n');
  const isCurrent =
    sources !== undefined &&
    known === `${sources} ${await stampSite().catch(() => '')}` &&
    now.getTime() < Number(until);
  // What a build that fails leaves behind is not what it was.
  if (!isCurrent) await rm(note, { force: true });
  const keep = async () => {
    // What was written meanwhile, even if it was taken back, may be on the site.
    if (sources === undefined || (await sourcesOf(root, code, circumstances)) !== sources) return;
    const next = await nextMoment(root, now);
    await mkdir(dirname(note), { recursive: true });
    await writeFile(note, `${next}\n${sources} ${await stampSite()}`);
  };
  return { isCurrent, keep: () => keep().catch(() => undefined) };
}

/** What a build depends on beside files, as it begins: later, it sets variables of its own. */
function circumstancesOf(now: Date): string {
  const named = new Set<string>(COMMIT_VARIABLES);
  const shaping = Object.entries(process.env).filter(
    ([name]) => (SHAPING.test(name) && name !== TIME) || named.has(name),
  );
  const node = [process.version, ...process.execArgv];
  return JSON.stringify([toShanghaiDate(now), contentRoot(), shaping.sort(), node]);
}

/** Hash of all that a build reads; undefined if changes of it could not be seen. */
async function sourcesOf(
  root: string,
  code: string | undefined,
  circumstances: string,
): Promise<string | undefined> {
  const content = contentRoot();
  const [project, ...parts] = await Promise.all([
    stampCode(root),
    seen(stampFiles(content, undefined, { changes: true })),
    stampFiles(root, ENVIRONMENT_FILES),
    commitOf(content),
  ]);
  if (project === undefined || project !== code || parts.includes(undefined)) return undefined;
  return hash('sha256', JSON.stringify([circumstances, project, ...parts]));
}

/** When the pages of an entry become others by themselves: 进行中 is then 已结束. In ms; Infinity if never. */
async function nextMoment(root: string, now: Date): Promise<number> {
  const entries = await readFile(join(root, ENTRIES), 'utf8');
  return (entries.match(MOMENT) ?? [])
    .map((moment) => Date.parse(moment))
    .reduce((next, at) => (at > now.getTime() && at < next ? at : next), Infinity);
}

/** A stamp; undefined if there is a link, of which changes cannot be seen. */
const seen = (stamp: Promise<string>): Promise<string | undefined> =>
  stamp.catch((error: unknown) => {
    if (error instanceof LinkError) return undefined;
    throw error;
  });

/** The desk's index is made of a commit, and only if nothing else has changed. Empty without Git. */
async function commitOf(content: string): Promise<string> {
  const git = async (...args: string[]) => (await runGit(content, args)).toString();
  const status = git('status', '--porcelain', '--untracked-files=all', '--', '.');
  return Promise.all([git('rev-parse', 'HEAD'), status]).then(
    (parts) => parts.join(''),
    () => '',
  );
}
