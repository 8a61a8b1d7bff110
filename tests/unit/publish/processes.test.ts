import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PublishError } from '../../../src/publish/publish-error.ts';
import { runBuildProcess } from '../../../src/publish/build-process.ts';
import { folder, put, readNews, useFolder } from './publish-kit.ts';
import { build, buildsDone, closeGate, openGate, push, run, target, useRuns } from './run-kit.ts';

useFolder();

describe('two runs at once', () => {
  useRuns();

  test('one waits for the other, and sees that nothing is left to do', async () => {
    const first = run();
    await build();
    const second = run();
    expect(await second.waits).toBe('waits');
    openGate();
    expect(await first.end).toEqual({ code: 0, output: 'builds: 1\n' });
    expect(await second.end).toEqual({ code: 0, output: 'waits\nbuilds: 0\n' });
  });

  test('started together build once', async () => {
    openGate();
    const ends = await Promise.all([run().end, run().end, run().end]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await buildsDone()).toBe(1);
    expect(await readNews(target())).toBe('first');
  });
});

describe('a run that is killed', () => {
  useRuns();

  test('with its build: the site stays, and the next run makes up for it', async () => {
    openGate();
    await run().end;
    closeGate();
    await push('second');
    const killed = run();
    const { pid } = await build();
    killed.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await killed.end;
    expect(await readNews(target())).toBe('first');
    openGate();
    expect(await run().end).toEqual({
      code: 0,
      output: expect.stringContaining('builds: 1') as string,
    });
    expect(await readNews(target())).toBe('second');
  });

  test('without its build: the next run leaves the content alone until that one is done', async () => {
    const killed = run();
    await build();
    killed.child.kill('SIGKILL');
    await push('second');
    const next = run();
    // A second build would read, and rewrite, the content that the first is still reading.
    expect(await Promise.race([next.waits, build()])).toBe('waits');
    openGate();
    expect(await next.end).toEqual({ code: 0, output: 'waits\nbuilds: 1\n' });
    expect(await readNews(target())).toBe('second');
    expect(await buildsDone()).toBe(2);
  });
});

describe('a build', () => {
  const command = async (code: string) => {
    await put(join(folder, 'script.mjs'), code);
    const [log, lock] = [join(folder, 'build.log'), join(folder, 'build.lock')];
    return { script: join(folder, 'script.mjs'), args: [], env: process.env, log, lock };
  };

  test('that fails is told with the end of what it said, without what commands a terminal', async () => {
    const code = `console.log('\\x1b]0;owned\\x07first'); console.error('✗ 最后一行'); process.exit(3)`;
    const error = await runBuildProcess(await command(code)).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({ output: '\\x1B]0;owned\\x07first\n✗ 最后一行\n' });
    expect(String(error)).toContain('退出码 3');
  });

  test('that never ends is ended', async () => {
    const endless = await command('setInterval(() => undefined, 1000)');
    await expect(runBuildProcess({ ...endless, deadline: 500 })).rejects.toThrow(
      '被结束了（SIGKILL）',
    );
  });

  test('whose workers and children come along is not locked out by itself', async () => {
    const code = `
      import { fork } from 'node:child_process';
      import { Worker, isMainThread } from 'node:worker_threads';
      if (isMainThread && process.send === undefined) {
        const child = fork(import.meta.filename);
        child.on('exit', () => new Worker(import.meta.filename));
      } else if (process.send) process.disconnect();`;
    await expect(runBuildProcess(await command(code))).resolves.toBeUndefined();
  });

  test('does not begin where the run that began it is gone', async () => {
    const mark = join(folder, 'mark');
    const { script } = await command(
      `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(mark)}, '')`,
    );
    const hold = { file: join(folder, 'build.lock'), parent: process.ppid };
    const env = { ...process.env, RED_CANDLE_HOLD: JSON.stringify(hold) };
    const preload = resolve('src/publish/hold-lock.ts');
    const child = spawn(process.execPath, ['--import', preload, script], { env });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(existsSync(mark)).toBe(false);
  });
});
