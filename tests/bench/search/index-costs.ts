import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface IndexCosts {
  seconds: number;
  files: number;
  bytes: number;
  /** Peak memory of Node and Pagefind's own program together; of Node alone without /proc. */
  peakBytes: number;
}

const WATCH_MS = 20;

/** Indexes a corpus in a process of its own. Throws with its output if it fails. */
export async function measureIndexing(args: readonly string[]): Promise<IndexCosts> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('index-child.ts', import.meta.url)), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peakBytes = 0;
  const timer = setInterval(() => {
    void residentBytes(child.pid ?? 0).then((bytes) => (peakBytes = Math.max(peakBytes, bytes)));
  }, WATCH_MS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`indexing ${args.join(' ')}: ended with ${String(code)}`);
  const { ownKilobytes, ...figures } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Omit<
    IndexCosts,
    'peakBytes'
  > & { ownKilobytes: number };
  return { ...figures, peakBytes: Math.max(peakBytes, ownKilobytes * 1024) };
}

/** Resident memory of a process and its descendants, from Linux's /proc; 0 if it cannot be read. */
export async function residentBytes(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    const threads = await readdir(`/proc/${pid}/task`);
    const lists = await Promise.all(
      threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8')),
    );
    const children = lists.join(' ').split(/\s+/).filter(Boolean).map(Number);
    const below = await Promise.all(children.map(residentBytes));
    return below.reduce((sum, bytes) => sum + bytes, own);
  } catch {
    return 0;
  }
}
