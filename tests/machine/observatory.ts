import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const VERSION = '1.4.8';
const FOLDER = resolve('.cache/observatory');
const PACKAGE = join(FOLDER, 'node_modules/@mdn/mdn-http-observatory');
/** The HSTS preload list of browsers. Its own install step downloads the list; our hosts are not on it. */
const PRELOADED = join(PACKAGE, 'conf/hsts-preload.json');

/** Mozilla's HTTP Observatory, for these tests alone: it has 233 packages, none of which runs install scripts. */
export function installObservatory(): void {
  if (existsSync(PRELOADED)) return;
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const name = `@mdn/mdn-http-observatory@${VERSION}`;
  execFileSync('npm', ['install', ...quiet, '--prefix', FOLDER, name], { stdio: 'inherit' });
  writeFileSync(PRELOADED, '{}');
}

interface Verdict {
  result: string | null;
  pass: boolean;
}

interface Observatory {
  retrieve: (host: string, options: { path: string }) => Promise<unknown>;
  tests: readonly ((answers: unknown) => Verdict)[];
  modifierOf: (result: string) => number;
  gradeOf: (score: number) => { grade: string };
  leastForCredit: number;
}

async function load(): Promise<Observatory> {
  const part = async (path: string) =>
    (await import(pathToFileURL(join(PACKAGE, 'src', path)).href)) as Record<string, never>;
  const grader = await part('grader/grader.js');
  return {
    retrieve: (await part('retriever/retriever.js'))['retrieve'] as never,
    tests: (await part('constants.js'))['ALL_TESTS'] as never,
    modifierOf: grader['getScoreModifier'] as never,
    gradeOf: grader['getGradeForScore'] as never,
    leastForCredit: (await part('grader/charts.js'))['MINIMUM_SCORE_FOR_EXTRA_CREDIT'] as never,
  };
}

/**
 * The report of Mozilla's Observatory on a page, by its own requests and rules; its own `scan` requests `/` only.
 *
 * @returns the grade, and the results of tests that did not pass
 */
export async function gradeOf(
  host: string,
  path: string,
): Promise<{ grade: string; failed: string[] }> {
  const observatory = await load();
  const answers = await observatory.retrieve(host, { path });
  const results = observatory.tests.map((test) => test(answers));
  const modifiers = results.map(({ result }) => observatory.modifierOf(result ?? ''));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 100);
  const base = sum(modifiers.filter((modifier) => modifier < 0));
  const { grade } = observatory.gradeOf(base >= observatory.leastForCredit ? sum(modifiers) : base);
  return { grade, failed: results.filter(({ pass }) => !pass).map(({ result }) => String(result)) };
}
