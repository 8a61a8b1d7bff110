import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** A running `npm start`. */
export interface Server {
  /** The site's address, ending with a slash. */
  url: string;
  process: ChildProcess;
}

const START_MS = 60_000;
const SITE_LINE = /网站 Site\s+(\S+)/;

/** Starts `npm start` with `content`; if its port is taken it uses the next, so the address is read from its output. */
export function startSite(content: string): Promise<Server> {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, RED_CANDLE_CONTENT: content },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`start: no address within ${START_MS / 1000} s; it printed:\n${printed}`));
    }, START_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = SITE_LINE.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, process: child });
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`start: ended with ${code} before it was ready`));
    });
  });
}
