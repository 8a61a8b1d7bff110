import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf, readBytes } from '../dist/site-files.ts';
import { writeSmallContent } from '../small-site.ts';
import { canMount, runWithMounts } from './small-disk.ts';
import { startBuild } from './start-build.ts';
import type { Before } from './judge.ts';
import { KINDS, type Kind, type Result, Trial } from './trial.ts';
import { snapshot } from './whole.ts';

/**
 * `npm run trial:builds -- --trials 200 --seed 1`: publishes a site of a few entries, each time with a fault at a
 * moment that the seed decides, and checks whether the published site is complete or untouched. Each result is a line
 * of `.cache/trial-builds-<seed>.jsonl`; a new start continues after the last one.
 *
 * - `--at-most <count>`: stops after so many trials, to be continued later
 * - `--fresh`: starts from the beginning
 * - `--only <numbers>`: these trials, separated by commas, whether they were run or not; records nothing
 * - `--skip-disk`: if no small disk can be mounted, reports that without failing
 *
 * The desk’s build, half the time of so small a site, is a stand-in (`tests/faults/stand-in-desk.ts`) except in half of
 * the trials that kill a build.
 */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'at-most': { type: 'string' },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
    'skip-disk': { type: 'boolean', default: false },
  },
});
const file = join('.cache', `trial-builds-${values.seed.replaceAll(/[^\w-]/g, '_')}.jsonl`);

if (!canMount()) {
  const status = runWithMounts(import.meta.filename, process.argv.slice(2));
  if (status !== undefined) process.exit(status);
  console.warn('no small disk: mounting needs root or user namespaces (unshare -rm)');
}

function readResults(): Result[] {
  if (values.fresh) rmSync(file, { force: true });
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Result);
}

/** Builds the site that is published before each trial, with the desk and without, and measures both times. */
async function buildBefore(root: string): Promise<Before> {
  const content = join(root, 'before/content');
  await writeSmallContent(content);
  const times: number[] = [];
  for (const faults of [[], ['stand-in-desk']]) {
    const { status, output, ms } = await startBuild({
      content,
      out: join(root, 'before/www'),
      faults,
    });
    if (status !== 0) throw new Error(`the site before the trials was not built:\n${output}`);
    times.push(ms);
  }
  const site = join(root, 'before/www');
  const files = filesOf({ root: site, base: '/' });
  const pages = files.map((path) =>
    Math.ceil(readBytes({ root: site, base: '/' }, path).length / 4096),
  );
  const kilobytes = pages.reduce((sum, count) => sum + count * 4, 0);
  const [long = 0, short = 0] = times;
  return { root, site, snapshot: snapshot(site), ms: { short, long }, kilobytes };
}

const isPossible = (kind: Kind) => kind !== 'full disk' || canMount();
const kindOf = (trial: number): Kind => KINDS[trial % KINDS.length] ?? KINDS[0];

function report({ trial, kind, link, detail, outcome, faults, ms }: Result): void {
  const target = link ? 'link' : 'folder';
  console.log(`${trial} ${kind} (${target}; ${detail}): ${outcome}, ${(ms / 1000).toFixed(1)} s`);
  for (const fault of faults) console.log(`    ${fault}`);
}

const results = readResults();
const done = new Set(results.map(({ trial }) => trial));
const all = Array.from({ length: Number(values.trials) }, (_, trial) => trial);
const only = values.only?.split(',').map(Number);
const open = only ?? all.filter((trial) => !done.has(trial) && isPossible(kindOf(trial)));
const now = open.slice(0, values['at-most'] === undefined ? undefined : Number(values['at-most']));

mkdirSync('.cache', { recursive: true });
if (now.length > 0) {
  const root = mkdtempSync(join(tmpdir(), 'red-candle-trials-'));
  try {
    const before = await buildBefore(root);
    for (const trial of now) {
      const result = await new Trial(before, values.seed, trial).run();
      report(result);
      if (only) continue;
      results.push(result);
      appendFileSync(file, `${JSON.stringify(result)}\n`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const counts = Map.groupBy(results, ({ kind, outcome }) => `${kind}: ${outcome}`);
for (const [name, group] of [...counts].sort()) console.log(`${name} ${group.length}`);
const broken = results.filter(({ outcome }) => outcome === 'broken');
const missing = all.filter((trial) => !results.some((result) => result.trial === trial));
const skipped = missing.filter((trial) => !isPossible(kindOf(trial)));
console.log(
  `seed ${values.seed}: ${results.length} of ${all.length} trials, ${broken.length} broken` +
    (skipped.length > 0 ? `, ${skipped.length} not possible here (full disk)` : ''),
);
const isSkippedWell = values['skip-disk'] || skipped.length === 0;
process.exitCode = broken.length === 0 && isSkippedWell ? 0 : 1;
