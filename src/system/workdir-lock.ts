import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './files.ts';

interface WorkdirLock {
  pid: number;
  /**
   * When the process started, in the system's format; undefined if the system does not report it.
   */
  started?: string | undefined;
  /** Absolute path of the content that the process works on. */
  content: string;
}

const FOLDER = '.cache/running';

/**
 * Astro caches content in folders of the checkout. Two processes that work on different content
 * there would corrupt it silently, so the second one exits with a message. Processes on the same
 * content (`npm run build` beside `npm start`) are compatible. Each has a lock of its own, because
 * one that ends must not release that of another.
 * @returns releases the lock, for a process that continues after its work
 */
export function lockWorkdir(content: string): () => void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    const file = join(FOLDER, name);
    const other = readLock(file);
    if (!other || other.pid === process.pid || !isAlive(other)) {
      rmSync(file, { force: true });
    } else if (other.content !== content) {
      console.error(
        `这个目录里正在运行另一个进程（${other.pid}），用的是别处的内容：${other.content}。\n` +
          `请先结束它，或换一份检出。如果它早已结束，删掉 ${file} 再来。`,
      );
      process.exit(1);
    }
  }
  const { pid } = process;
  const own = join(FOLDER, `${pid}.json`);
  writeFileSync(own, JSON.stringify({ pid, started: startOf(pid), content } satisfies WorkdirLock));
  return () => {
    rmSync(own, { force: true });
  };
}

function readLock(file: string): WorkdirLock | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as WorkdirLock;
  } catch {
    return undefined;
  }
}

/**
 * Whether the process of a lock is still running. After a restart of the machine its id may be that
 * of another process, with another start time.
 */
function isAlive({ pid, started }: WorkdirLock): boolean {
  return started === startOf(pid) && isRunning(pid);
}

/**
 * Linux reports the start of a process in clock ticks since boot, in the 20th field after its name
 * in brackets.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks ?? ''}`;
  } catch {
    return undefined;
  }
}
