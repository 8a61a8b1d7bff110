import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { residentBytes } from '../search/index-costs.ts';
import type { Side } from './sides.ts';

/** Parts of a build, in seconds. Work done in parallel with another part counts where the build waits for it. */
export type Phases = Record<string, number>;

export interface BuildCosts {
  wall: number;
  /** Of all processes of the build, in seconds. */
  cpu: number;
  /** Peak memory of all processes together, in bytes. */
  peak: number;
  phases: Phases;
}

/** Each part ends with the last line that matches; `rest` extends to the end. */
const PHASES: readonly (readonly [string, RegExp])[] = [
  ['check', /Syncing content/],
  ['content', /Synced content/],
  ['bundle', /generating static routes/],
  ['pages', /generating optimized images/],
  ['pictures', /\[build\] ✓ Completed in/],
  ['desk', /editors’ desk built/],
  ['search and packs', /pages in \d+ packs|indexed \d+ pages/],
];

const WATCH_MS = 50;
/** Linux counts CPU time in hundredths of a second, whatever its clock. */
const TICKS = 100;

/** Builds a side once. Throws with the end of the build's output if it fails. */
export async function measureBuild({ checkout, command, env }: Side): Promise<BuildCosts> {
  const before = await childTime();
  const started = performance.now();
  const since = () => (performance.now() - started) / 1000;
  const child = spawn(process.execPath, [...command], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: (readonly [number, string])[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => lines.push([since(), line]));
  let peak = 0;
  const timer = setInterval(() => {
    void residentBytes(child.pid ?? 0).then((bytes) => (peak = Math.max(peak, bytes)));
  }, WATCH_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) {
    const said = lines.slice(-20).map(([, line]) => line);
    throw new Error(`${checkout}: the build ended with ${String(code)}:\n${said.join('\n')}`);
  }
  const wall = since();
  return { wall, cpu: (await childTime()) - before, peak, phases: toPhases(lines, wall) };
}

function toPhases(lines: readonly (readonly [number, string])[], wall: number): Phases {
  let from = 0;
  const phases: Phases = {};
  for (const [name, end] of PHASES) {
    const until = Math.max(from, lines.findLast(([, line]) => end.test(line))?.[0] ?? from);
    phases[name] = until - from;
    from = until;
  }
  return { ...phases, rest: wall - from };
}

/** CPU time in seconds of this process's ended children and their descendants; 0 without /proc. */
async function childTime(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '');
  // After the name, which may contain spaces; children's time in user and in system mode are fields 16 and 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS;
}
