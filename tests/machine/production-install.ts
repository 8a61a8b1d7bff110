import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The commands of a host, with the machine's own Node and npm: a fresh clone of this commit, `npm ci --omit=dev`, `npm
 * run build`. Needs a registry. Ends with exit code 1 and the step that failed.
 */
const folder = mkdtempSync(join(tmpdir(), 'red-candle-install-'));
const checkout = join(folder, 'red-candle');
// Under `npm run`, the Node of this checkout comes first; a host has only its own.
const path = (process.env['PATH'] ?? '').split(delimiter);
const PATH = path.filter((place) => !place.includes('node_modules')).join(delimiter);

function run(step: string, program: string, args: string[], cwd: string): void {
  const started = performance.now();
  const env = { ...process.env, PATH };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  if (status !== 0) throw new Error(`${step} failed after ${seconds} s:\n${stdout}\n${stderr}`);
  console.log(`✓ ${step} (${seconds} s)`);
}

try {
  run('git clone', 'git', ['clone', '--quiet', process.cwd(), checkout], folder);
  run('npm ci --omit=dev', 'npm', ['ci', '--omit=dev', '--prefer-offline'], checkout);
  for (const absent of ['vitest', 'typescript', 'node']) {
    if (existsSync(join(checkout, 'node_modules', absent))) {
      throw new Error(`${absent} was installed, though only work on the project needs it`);
    }
  }
  run('npm run build', 'npm', ['run', 'build'], checkout);
  if (!existsSync(join(checkout, 'dist', 'index.html'))) throw new Error('no page was built');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
