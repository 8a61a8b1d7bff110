import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Server, type Socket, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { BareRepository } from '../../doubles/bare-repository.ts';
import { folder, putContent } from './publish-kit.ts';

let remote: BareRepository;
/** Builds paused in their middle until they are released. */
let gate: Server;
let waiting: Socket[];
/** Those of them that no test has waited for. */
let arrived: Socket[];
let isOpen: boolean;
const started = new Set<ChildProcess>();
export const target = (): string => join(folder, 'site');

/** For tests that publish from a repository. */
export function useRuns(): void {
  beforeEach(async () => {
    remote = await BareRepository.holding(await putContent(join(folder, 'start'), 'first'));
    waiting = [];
    arrived = [];
    isOpen = false;
    gate = createServer((socket) => {
      socket.on('error', () => undefined);
      if (isOpen) {
        socket.resume().end();
        return;
      }
      waiting.push(socket);
      arrived.push(socket);
      gate.emit('arrival');
    }).listen(join(folder, 'gate'));
    await once(gate, 'listening');
  });

  afterEach(async () => {
    openGate();
    for (const child of started) child.kill('SIGKILL');
    started.clear();
    gate.close();
    await remote.remove();
  });
}

export function openGate(): void {
  isOpen = true;
  for (const socket of waiting) socket.resume().end();
}

/** Builds that begin from now on pause again. */
export function closeGate(): void {
  isOpen = false;
  waiting = [];
  arrived = [];
}

export const push = (news: string) =>
  remote.commit({
    branch: 'main',
    changes: [{ path: 'content/news.md', content: Buffer.from(news) }],
    message: news,
    author: { name: '王老师', email: 'wang@example.cn' },
  });

interface Run {
  child: ChildProcess;
  /** Its whole output, and its exit code. */
  end: Promise<{ code: number | null; output: string }>;
  waits: Promise<string>;
  /** Ends when its output contains a text so many times. */
  says: (text: string, times?: number) => Promise<void>;
}

/** Starts a program of this folder that publishes the repository. */
export function run(program = 'stand-in-site.ts'): Run {
  const args = [program, remote.path, join(folder, 'state'), target()];
  const child = spawn(process.execPath, args, {
    cwd: resolve('tests/unit/publish'),
    env: { ...process.env, STAND_IN_GATE: join(folder, 'gate'), STAND_IN_LOG: join(folder, 'log') },
  });
  started.add(child);
  let output = '';
  const heard = new EventEmitter();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      heard.emit('more');
    });
  const says = async (text: string, times = 1) => {
    while (output.split(text).length <= times) await once(heard, 'more');
  };
  const waits = says('waits').then(() => 'waits');
  const end = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, end, waits, says };
}

/** A build paused in its middle. */
export async function build(): Promise<{ pid: number }> {
  // It may have come before it is waited for.
  while (arrived.length === 0) await once(gate, 'arrival');
  const socket = arrived.shift() as Socket;
  const [data] = (await once(socket, 'data')) as [Buffer];
  return { pid: Number(data.toString()) };
}

export const buildsDone = async () =>
  (await readFile(join(folder, 'log'), 'utf8').catch(() => '')).split('\n').length - 1;
