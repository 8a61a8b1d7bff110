import { cp, mkdir, mkdtemp, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../copy-project.ts';
import { writeSmallContent } from '../small-site.ts';
import { differences } from './differences.ts';
import { CODE, type Edited, editAtRandom } from './random-edits.ts';
import { Random } from './random.ts';
import { startBuild } from './start-build.ts';

/**
 * `npm run trial:incremental -- --series 300 --steps 3 --seed 1`: an incremental build equals a
 * clean build byte for byte.
 *
 * Each series begins with a small site. A step makes up to three edits that the seed decides,
 * builds with the caches of all builds before, over the site that was published, then builds the
 * same content without any cache into an empty folder, with the calendars published before, and
 * compares all files. All in a copy of the
 * project, whose code it changes; the copy stays where sites differ. Caches of the desk stay:
 * `tests/unit/kept-desk.test.ts` tests their key, and `tests/unit/content-store.test.ts` that other
 * code makes the content anew.
 */
const { values } = parseArgs({
  options: {
    series: { type: 'string', default: '300' },
    steps: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

const FOLDER = await realpath(await mkdtemp(join(tmpdir(), 'red-candle-incremental-')));
const PROJECT = process.cwd();
const CACHES = ['.astro', '.cache/kept', 'node_modules/.astro', 'node_modules/.vite'];
const MAX_EDITS = 3;
/** What a build says that needed no Vite. */
const KEPT_PROGRAM = '沿用上一次构建的网页程序';
let withKeptProgram = 0;

/** @param previous a site of which this one carries on, if there is none in its place */
async function build(site: Edited, name: string, previous?: string): Promise<string> {
  const out = join(FOLDER, name);
  // A commit in the checkout during the trial must not show.
  const env = {
    RED_CANDLE_TIME: site.moment.toISOString(),
    GITHUB_SHA: '0'.repeat(40),
    ...(previous !== undefined && { RED_CANDLE_PREVIOUS: previous }),
  };
  const args = ['--offline', site.offline];
  const { status, output } = await startBuild({ content: site.content, out, env, args });
  if (status !== 0) throw new Error(`${name}: the build ended with ${String(status)}:\n${output}`);
  if (output.includes(KEPT_PROGRAM)) withKeptProgram += 1;
  return out;
}

/** Runs a task without caches, and restores them. */
async function withoutCaches<T>(task: () => Promise<T>): Promise<T> {
  const aside = (cache: string) => join(FOLDER, 'aside', cache);
  await rm(join(FOLDER, 'aside'), { recursive: true, force: true });
  for (const cache of CACHES) await move(cache, aside(cache));
  try {
    return await task();
  } finally {
    for (const cache of CACHES) {
      await rm(cache, { recursive: true, force: true });
      await move(aside(cache), cache);
    }
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** Returns whether every step of a series built equal sites. */
async function runSeries(number: number): Promise<boolean> {
  const random = new Random(`${values.seed}/${number}`);
  const site: Edited = {
    content: join(FOLDER, 'content'),
    moment: new Date('2026-11-28T09:00:00+08:00'),
    edits: 0,
    offline: 'on',
  };
  await rm(CODE, { force: true });
  for (const name of ['content', 'incremental'])
    await rm(join(FOLDER, name), { recursive: true, force: true });
  await writeSmallContent(site.content);
  await build(site, 'incremental');
  for (let step = 1; step <= Number(values.steps); step += 1) {
    const edits: string[] = [];
    for (let left = 1 + random.below(MAX_EDITS); left > 0; left -= 1)
      edits.push(await editAtRandom(site, random));
    // Calendars tell when an event was changed: what the published ones said is an input of both.
    const before = join(FOLDER, 'before');
    await rm(before, { recursive: true, force: true });
    await cp(join(FOLDER, 'incremental'), before, { recursive: true });
    const incremental = await build(site, 'incremental');
    await rm(join(FOLDER, 'clean'), { recursive: true, force: true });
    const clean = await withoutCaches(() => build(site, 'clean', before));
    const different = await differences(incremental, clean);
    const what = `series ${number}, step ${step}: ${edits.join(', ')}`;
    console.log(different.length === 0 ? `✓ ${what}` : `✗ ${what}: ${different.join(', ')}`);
    if (different.length > 0) return false;
  }
  return true;
}

const numbers = values.only
  ? values.only.split(',').map(Number)
  : Array.from({ length: Number(values.series) }, (_, at) => at + 1);
await copyProject(join(FOLDER, 'project'));
process.chdir(join(FOLDER, 'project'));
let failed = 0;
for (const number of numbers) if (!(await runSeries(number))) failed += 1;
process.chdir(PROJECT);
if (failed === 0) await rm(FOLDER, { recursive: true });
else console.log(`The last site, and the project that built it: ${FOLDER}`);
console.log(`${numbers.length - failed} of ${numbers.length} series built equal sites`);
console.log(`${withKeptProgram} builds rendered with the program of the build before`);
// Otherwise the program of pages would have been tested no more than Astro is.
process.exitCode = failed > 0 || withKeptProgram === 0 ? 1 : 0;
