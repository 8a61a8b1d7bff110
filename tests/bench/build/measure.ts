import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { residentBytes } from '../search/index-costs.ts';
import type { Side } from './sides.ts';

/** CPU time of the parts of a build, in seconds. Work in parallel with another part counts with the one that ends last. */
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
  ['bodies, search, packs', /pages in \d+ packs|indexed \d+ pages|bodies is on their pages/],
  ['compression', /预先压缩了/],
  ['comparison', /读者不用重新下载/],
];

const WATCH_MS = 50;
/** Linux counts CPU time in hundredths of a second, whatever its clock. */
const TICKS = 100;

/** Builds a side once. Throws with the end of the build's output if it fails. */
export async function measureBuild({ checkout, command, env }: Side): Promise<BuildCosts> {
  const before = childTime();
  const started = performance.now();
  const child = spawn(process.execPath, [...command], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: (readonly [number, string])[] = [];
  const hasEnded = (line: string) => PHASES.some(([, end]) => end.test(line));
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      lines.push([hasEnded(line) ? treeTime(child.pid ?? 0) : 0, line]);
    });
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
  const wall = (performance.now() - started) / 1000;
  const cpu = childTime() - before;
  return { wall, cpu, peak, phases: toPhases(lines, cpu) };
}

/** @param lines the CPU time at which each that ends a part was written */
function toPhases(lines: readonly (readonly [number, string])[], cpu: number): Phases {
  let from = 0;
  const phases: Phases = {};
  for (const [name, end] of PHASES) {
    const until = Math.max(from, lines.findLast(([, line]) => end.test(line))?.[0] ?? from);
    phases[name] = until - from;
    from = until;
  }
  return { ...phases, rest: cpu - from };
}

/** CPU time in seconds of this process's ended children and their descendants; 0 without /proc. */
const childTime = (): number => timesOf('self').ended;

/** CPU time in seconds of a process and its descendants, including those that ended. */
function treeTime(pid: number): number {
  const { own, ended } = timesOf(String(pid));
  return childrenOf(pid).reduce((sum, child) => sum + treeTime(child), own + ended);
}

function timesOf(process: string): { own: number; ended: number } {
  const stat = readOr(`/proc/${process}/stat`);
  // After the name, which may contain spaces: times in user and in system mode are fields 14 and 15, of ended children
  // 16 and 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = (from: number) => Number(fields[from] ?? 0) + Number(fields[from + 1] ?? 0);
  return { own: ticks(11) / TICKS, ended: ticks(13) / TICKS };
}

function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  const threads = existsSync(folder) ? readdirSync(folder) : [];
  const lists = threads.map((thread) => readOr(`${folder}/${thread}/children`));
  return lists.join(' ').split(/\s+/).filter(Boolean).map(Number);
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
