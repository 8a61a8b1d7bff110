import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renewSalt } from '../../src/content-index/renew.ts';
import { readBuildRecord } from '../../src/values/build-record.ts';
import { BareRepository } from '../doubles/bare-repository.ts';
import { writeSmallContent } from '../small-site.ts';

const author = { name: '王老师', email: 'wang@example.cn' };
const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00 .+\n$/;

let folder: string;
let remote: BareRepository;
let content: string;
const site = () => join(folder, 'site');
const state = () => join(folder, 'state');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'red-candle-publish-'));
  content = join(folder, 'start');
  await writeSmallContent(content);
  await renewSalt(content);
  remote = await BareRepository.holding(content);
  // Watched before the first run creates it.
  await mkdir(state());
  await writeFile(
    join(folder, 'site.env'),
    `# What the host sets
RED_CANDLE_REMOTE=${remote.path}
RED_CANDLE_OUT=${site()}
RED_CANDLE_STATE=${state()}
SITE_BASE=/gonghui/
DESK_HOST=forgejo
DESK_ADDRESS=https://git.example.cn
DESK_REPOSITORY=gonghui/content
DESK_CLIENT_ID=6f1c
`,
  );
});

afterAll(async () => {
  await remote.remove();
  await rm(folder, { recursive: true, force: true });
});

interface End {
  status: number | null;
  stdout: string;
  stderr: string;
}

async function runScript(
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<End> {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

const publish = (...args: string[]) =>
  runScript('scripts/publish-site.ts', ['--settings', join(folder, 'site.env'), ...args]);

/** Pushes a version of the first essay, changed by `change`. */
async function push(change: (text: string) => string): Promise<string> {
  const path = 'content/essays/first.md';
  const text = await remote.read('main', path);
  const changes = [{ path, content: Buffer.from(change(text)) }];
  return remote.commit({ branch: 'main', changes, message: '改', author });
}

const recordOf = async (out: string) =>
  readBuildRecord(JSON.parse(await readFile(join(out, 'build.json'), 'utf8')));
const essay = () => readFile(join(site(), 'essays/first/index.html'), 'utf8');

describe('npm run publish:site', () => {
  test('第一次就发布；构建途中推上来的，同一次运行里接着发布；只说一行', async () => {
    const begun = new Promise<void>((resolve) => {
      const watcher = watch(state(), (_, name) => {
        if (name !== 'unfinished') return;
        watcher.close();
        resolve();
      });
    });
    const run = publish();
    await begun;
    const commit = await push((text) => `${text}\n途中推上来的一段。\n`);
    const { status, stdout, stderr } = await run;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(LINE);
    expect(stdout).toContain(`已发布 ${commit.slice(0, 7)}（还没有发布过、内容有改动），构建 2 次`);
    expect(await essay()).toContain('途中推上来的一段');
    expect((await recordOf(site()))?.commit).toBe(commit);
    // A clean checkout of one commit, which the desk’s index requires.
    expect(existsSync(join(site(), 'admin/content.bin'))).toBe(true);
  });

  test('没有改动就不构建', async () => {
    const before = await recordOf(site());
    const { status, stdout } = await publish();
    expect(status).toBe(0);
    expect(stdout).toMatch(LINE);
    expect(stdout).toContain('不用发布');
    expect(await recordOf(site())).toEqual(before);
  });

  test('内容有错：说出文件和字段，网站不动；仓库没了也不动', async () => {
    const before = await recordOf(site());
    await push((text) => text.replace(/^title:.*$/m, 'title: ""'));
    const { status, stdout, stderr } = await publish();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('✗ content/essays/first.md · 标题（title）');
    expect(stderr).toMatch(/没有发布，网站没有动：构建没有完成，退出码 1.*\n$/);
    await remote.git('update-ref', '-d', 'refs/heads/main');
    const gone = await publish();
    expect(gone).toMatchObject({ status: 1, stdout: '' });
    expect(gone.stderr).toMatch(LINE);
    expect(gone.stderr).toContain('内容仓库里没有 main 分支');
    expect(await recordOf(site())).toEqual(before);
  });

  test.each([
    { args: ['--bogus'], says: '后面只能写' },
    { args: ['--settings', '/nowhere/site.env'], says: '读不了设置文件 /nowhere/site.env' },
  ])('写错了参数 $args，一行说清', async ({ args, says }) => {
    const { status, stdout, stderr } = await runScript('scripts/publish-site.ts', args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(LINE);
    expect(stderr).toContain(says);
  });

  test('内容从哪里来，只能说一处', async () => {
    const env = { RED_CANDLE_REMOTE: remote.path, RED_CANDLE_CONTENT: content };
    const { status, stderr } = await runScript('scripts/publish-site.ts', [], env);
    expect(status).toBe(1);
    expect(stderr).toContain('RED_CANDLE_REMOTE 和 RED_CANDLE_CONTENT 只能设一个');
  });
});

test('一次构建从头到尾是同一个时刻，机器上别的变量也改不了网站：那一天的文章在，记录也是那一天', async () => {
  const file = join(content, 'essays/first.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^publishDate:.*$/m, 'publishDate: 2049-10-01'));
  const out = join(folder, 'of-2049');
  const env = {
    RED_CANDLE_CONTENT: content,
    RED_CANDLE_OUT: out,
    RED_CANDLE_TIME: '2049-10-01T00:00:00+08:00',
    NODE_ENV: 'development',
    DEV: '1',
    PROD: '',
    BASE_URL: '/elsewhere/',
  };
  const { status, stderr } = await runScript('scripts/build.ts', [], env);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect((await recordOf(out))?.time).toBe('2049-10-01T00:00:00+08:00');
  const page = await readFile(join(out, 'essays/first/index.html'), 'utf8');
  expect(page).not.toContain('/elsewhere/');
});
