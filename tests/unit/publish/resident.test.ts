import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type Socket, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReadyBuilds } from '../../../src/publish/ready-builds.ts';
import { folder, put, readNews, useFolder } from './publish-kit.ts';
import { build, buildsDone, closeGate, openGate, push, run, target, useRuns } from './run-kit.ts';

useFolder();

const POLL = { timeout: 30_000, interval: 20 };

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const RESIDENT = 'stand-in-resident.ts';

describe('publish:site --watch', () => {
  useRuns();

  test('publishes what is pushed, also in the middle of a build, and survives a failure', async () => {
    openGate();
    const { child, says, end } = run(RESIDENT);
    await says('已发布');
    expect(await readNews(target())).toBe('first');

    closeGate();
    await push('second');
    await build();
    await push('third');
    openGate();
    await says('已发布', 2);
    expect(await readNews(target())).toBe('third');

    await push('a fault');
    await says('构建没有完成');
    expect(await readNews(target())).toBe('third');
    await push('mended');
    await says('已发布', 3);
    expect(await readNews(target())).toBe('mended');

    child.kill('SIGTERM');
    const { code, output } = await end;
    expect(code).toBe(0);
    expect(output.trim().split('\n').at(-1)).toBe('收到信号，不再发布；网站没有动');
  });

  test('ended by a signal in the middle of a build leaves the site, and ends the build', async () => {
    openGate();
    const resident = run(RESIDENT);
    await resident.says('已发布');
    closeGate();
    await push('second');
    await build();
    resident.child.kill('SIGTERM');
    expect(await resident.end).toMatchObject({ code: 0 });
    expect(await readNews(target())).toBe('first');
    openGate();
    // A build that were still at work would be waited for.
    expect(await run().end).toMatchObject({ output: 'builds: 1\n' });
    expect(await readNews(target())).toBe('second');
  });

  test('and the command without it, at once: one waits for the other, and each change is built once', async () => {
    openGate();
    const resident = run(RESIDENT);
    await resident.says('已发布');
    closeGate();
    await push('second');
    await build();
    const other = run();
    await other.waits;
    openGate();
    expect(await other.end).toEqual({ code: 0, output: 'waits\nbuilds: 0\n' });
    expect(await buildsDone()).toBe(2);
  });

  test('killed with its build at work: the next run leaves the content alone until that one is done', async () => {
    openGate();
    const resident = run(RESIDENT);
    await resident.says('已发布');
    closeGate();
    await push('second');
    await build();
    resident.child.kill('SIGKILL');
    const next = run();
    await next.waits;
    openGate();
    expect(await next.end).toMatchObject({ code: 0 });
    expect(await readNews(target())).toBe('second');
  });
});

describe('a build that was started ahead of time', () => {
  const command = async (code: string) => {
    const script = join(folder, 'script.mjs');
    await put(script, code);
    return { script, args: ['--offline', 'off'], env: { PATH: process.env['PATH'], TOLD: 'now' } };
  };
  const builds = async (ahead = '') => {
    const loaded = join(folder, 'ahead.mjs');
    await put(loaded, ahead);
    const [log, lock] = [join(folder, 'build.log'), join(folder, 'build.lock')];
    return new ReadyBuilds({ log, lock, ahead: [loaded], env: { ...process.env, BEFORE: 'x' } });
  };

  test('has the arguments and the environment of its job, and nothing else', async () => {
    const ready = await builds(`globalThis.loaded = 'ahead of time';`);
    ready.prepare();
    await ready.run(
      await command(
        `const { TOLD, BEFORE } = process.env;
        console.log(process.argv.slice(2).join(' '), TOLD, BEFORE, globalThis.loaded);`,
      ),
    );
    const log = await readFile(join(folder, 'build.log'), 'utf8');
    expect(log).toBe('--offline off now undefined ahead of time\n');
    ready.stop();
  });

  test('that died while it waited is replaced', async () => {
    const mark = join(folder, 'died');
    const ready = await builds(
      `import fs from 'node:fs';
      if (!fs.existsSync(${JSON.stringify(mark)})) {
        fs.writeFileSync(${JSON.stringify(mark)}, String(process.pid));
        process.exit(1);
      }`,
    );
    ready.prepare();
    await expect.poll(() => readFile(mark, 'utf8').catch(() => ''), POLL).not.toBe('');
    const died = Number(await readFile(mark, 'utf8'));
    await expect.poll(() => isRunning(died), POLL).toBe(false);
    await ready.run(await command(`console.log('replaced')`));
    expect(await readFile(join(folder, 'build.log'), 'utf8')).toBe('replaced\n');
    ready.stop();
  });

  test('leaves what the last build said where it is', async () => {
    const ready = await builds();
    await ready.run(await command(`console.log('said')`));
    ready.prepare();
    await ready.run(await command(`console.log('said again')`));
    expect(await readFile(join(folder, 'build.log'), 'utf8')).toBe('said again\n');
    ready.prepare();
    expect(await readFile(join(folder, 'build.log'), 'utf8')).toBe('said again\n');
    ready.stop();
  });

  test('ends with the process that started it', async () => {
    const server = createServer().listen(join(folder, 'socket'));
    await once(server, 'listening');
    const ahead = join(folder, 'ahead.mjs');
    await put(
      ahead,
      `import net from 'node:net'; net.connect(${JSON.stringify(server.address())});`,
    );
    const options = { log: join(folder, 'log'), lock: join(folder, 'lock'), ahead: [ahead] };
    const program = `
      import { ReadyBuilds } from ${JSON.stringify(resolve('src/publish/ready-builds.ts'))};
      const builds = new ReadyBuilds({ ...${JSON.stringify(options)}, env: process.env });
      builds.prepare();
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', program]);
    const [socket] = (await once(server, 'connection')) as [Socket];
    parent.kill('SIGKILL');
    await once(socket.resume(), 'close');
    server.close();
  });

  test('is ended, and none begins, once all have to stop', async () => {
    const ready = await builds();
    ready.prepare();
    ready.stop();
    await expect(ready.run(await command(''))).rejects.toThrow('被结束了');
  });
});
