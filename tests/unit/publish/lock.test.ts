import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LockTimeoutError, withLock } from '../../../src/publish/lock.ts';

const MODULE = resolve('src/publish/lock.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-lock-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** A process that holds the lock until it is ended. Resolves when it has acquired it. */
async function holder(file: string) {
  const code = `
    const { withLock } = await import(${JSON.stringify(MODULE)});
    await withLock(${JSON.stringify(file)}, async () => {
      process.send('held');
      await new Promise((resolve) => process.once('message', resolve));
    });
    process.disconnect();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

describe('a lock between processes', () => {
  it('lets one task after the other in, and says once that it waits', async () => {
    const file = join(folder, 'turns', 'a.lock');
    const order: string[] = [];
    let waits = 0;
    const task = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((done) => setImmediate(done));
      order.push(`${name} ends`);
    };
    await Promise.all([
      withLock(file, task('first')),
      withLock(file, task('second'), { onWait: () => (waits += 1) }),
    ]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(waits).toBe(1);
  });

  it('is given back where the task fails', async () => {
    const file = join(folder, 'fails.lock');
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(withLock(file, () => Promise.resolve('next'), { timeout: 0 })).resolves.toBe(
      'next',
    );
  });

  it('keeps another process out, and goes with a process that is killed', async () => {
    const file = join(folder, 'killed.lock');
    const child = await holder(file);
    await expect(withLock(file, () => Promise.resolve(), { timeout: 0 })).rejects.toThrow(
      LockTimeoutError,
    );
    const taken = withLock(file, () => Promise.resolve('taken'));
    child.kill('SIGKILL');
    await expect(taken).resolves.toBe('taken');
  });

  it('says which file it could not open', async () => {
    await expect(withLock(folder, () => Promise.resolve())).rejects.toThrow(/unable to open/);
  });
});
