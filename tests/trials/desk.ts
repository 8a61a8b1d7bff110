import { chromium } from '@playwright/test';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TEST_FLAGS, browserPath } from '../browser.ts';
import { useOwnGit } from '../own-git.ts';
import { writeSmallContent } from '../small-site.ts';
import { type DeskResult, DeskTrial, writeEssays } from './desk-trial.ts';

/**
 * `npm run trial:desk -- --trials 1000 --seed 1`: an editor types, saves, leaves, reloads, loses the tab and comes
 * back, in an order and with network delays that the seed decides; new entries and old ones, with review and without.
 * No word may be lost that was typed more than three seconds before a kill, and every page must match its address. Each
 * result is a line of `.cache/trial-desk-<seed>.jsonl`; a new start continues after the last one.
 *
 * - `--at-most <count>`: stops after so many trials, to be continued later
 * - `--fresh`: starts from the beginning
 * - `--only <numbers>`: these trials, separated by commas, whether they were run or not; records nothing
 * - `--together <count>`: so many in parallel, each with a server and a browser's storage of its own
 */
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'at-most': { type: 'string' },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
    together: { type: 'string', default: '3' },
  },
});
const file = join('.cache', `trial-desk-${values.seed.replaceAll(/[^\w-]/g, '_')}.jsonl`);

function readResults(): DeskResult[] {
  if (values.fresh) rmSync(file, { force: true });
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as DeskResult);
}

const isBad = ({ lost, faults }: DeskResult) => lost.length > 0 || faults.length > 0;

function report(result: DeskResult): void {
  const { trial, form, review, steps, words, ms, lost, faults } = result;
  const kind = `${form}${review ? ', review' : ''}`;
  console.log(
    `${trial} (${kind}): ${isBad(result) ? 'BAD' : 'ok'}, ${words} words, ${(ms / 1000).toFixed(1)} s`,
  );
  if (!isBad(result)) return;
  console.log(`    ${steps.join(', ')}`);
  if (lost.length > 0) console.log(`    lost: ${lost.join(' ')}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

const results = readResults();
const done = new Set(results.map(({ trial }) => trial));
const all = Array.from({ length: Number(values.trials) }, (_, trial) => trial);
const only = values.only?.split(',').map(Number);
const open = only ?? all.filter((trial) => !done.has(trial));
const now = open.slice(0, values['at-most'] === undefined ? undefined : Number(values['at-most']));

mkdirSync('.cache', { recursive: true });
if (now.length > 0) {
  useOwnGit();
  const root = mkdtempSync(join(tmpdir(), 'red-candle-desk-trials-'));
  const browser = await chromium.launch({ executablePath: browserPath(), args: TEST_FLAGS });
  try {
    const content = join(root, 'content');
    await writeSmallContent(content);
    writeEssays(content);
    const lane = async () => {
      for (let trial = now.shift(); trial !== undefined; trial = now.shift()) {
        const result = await new DeskTrial(browser, content, values.seed, trial).run();
        report(result);
        results.push(result);
        if (!only) appendFileSync(file, `${JSON.stringify(result)}\n`);
      }
    };
    await Promise.all(Array.from({ length: Number(values.together) }, lane));
  } finally {
    await browser.close();
    rmSync(root, { recursive: true, force: true });
  }
}

const bad = results.filter(isBad);
const sum = (of: (result: DeskResult) => number) =>
  results.reduce((total, result) => total + of(result), 0);
console.log(
  `seed ${values.seed}: ${results.length} of ${all.length} trials, ${sum(({ words }) => words)} words, ` +
    `${sum(({ kills }) => kills)} kills, ${sum(({ lost }) => lost.length)} words lost, ` +
    `${sum(({ faults }) => faults.length)} other faults` +
    (bad.length > 0 ? ` (trials ${bad.map(({ trial }) => trial).join(', ')})` : ''),
);
// Again, so that the end of a long log says why.
bad.forEach(report);
process.exitCode = bad.length === 0 ? 0 : 1;
