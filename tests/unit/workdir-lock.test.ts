import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MODULE = resolve('src/system/workdir-lock.ts');
let checkout: string;
const ending: (() => Promise<void>)[] = [];

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'red-candle-claim-'));
});

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
  rmSync(checkout, { recursive: true });
});

/** A process that uses a content folder until it is told to release it. Returns whether it got the lock. */
async function work(content: string): Promise<{ isLetIn: boolean; end: () => Promise<void> }> {
  const code = `
    const { lockWorkdir } = await import(${JSON.stringify(MODULE)});
    const release = lockWorkdir(${JSON.stringify(content)});
    process.send('in');
    process.once('message', () => { release(); process.disconnect(); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exit = once(child, 'exit');
  const isLetIn = await Promise.race([
    once(child, 'message').then(() => true),
    exit.then(() => false),
  ]);
  const end = async () => {
    if (child.connected) child.send('end');
    await exit;
  };
  ending.push(end);
  return { isLetIn, end };
}

test('processes on the same content get along, one on other content is turned away', async () => {
  expect((await work('/a')).isLetIn).toBe(true);
  expect((await work('/a')).isLetIn).toBe(true);
  expect((await work('/b')).isLetIn).toBe(false);
});

test('one that comes and goes does not take away the claim of one that stays', async () => {
  await work('/a');
  const second = await work('/a');
  await second.end();
  expect((await work('/b')).isLetIn).toBe(false);
});

test('a claim left by a process whose number another one has now keeps nobody away', async () => {
  mkdirSync(join(checkout, '.cache/running'), { recursive: true });
  for (const started of [undefined, 'another-boot 1'])
    writeFileSync(
      join(checkout, `.cache/running/${process.ppid}.json`),
      JSON.stringify({ pid: process.ppid, started, content: '/a' }),
    );
  expect((await work('/b')).isLetIn).toBe(true);
});

test('when all have ended, other content may be worked on', async () => {
  const first = await work('/a');
  await first.end();
  expect((await work('/b')).isLetIn).toBe(true);
});
