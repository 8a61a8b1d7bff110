import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SMALL = resolve('tests/fixtures/small-site');
let content: string;

beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'setup-')), 'content');
  await cp(SMALL, content, { recursive: true });
  const [shop = ''] = await readdir(join(content, 'merchants'));
  const text = await readFile(join(content, 'merchants', shop), 'utf8');
  await writeFile(join(content, 'merchants', shop), text.replace('---\n', '---\nsample: true\n'));
});

afterEach(() => rm(dirname(content), { recursive: true }));

/** Runs `npm run setup` without a terminal. */
function setup(args: readonly string[], input = ''): Promise<{ code: number; told: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['scripts/setup.ts', ...args],
      { env: { ...process.env, RED_CANDLE_CONTENT: content } },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), told: stdout + stderr }),
    );
    child.stdin?.end(input);
  });
}

const site = () => readFile(join(content, 'settings/site.yml'), 'utf8');

test('without a terminal it tells what is left, and writes nothing', async () => {
  const before = await site();
  const { code, told } = await setup([]);
  expect(code).toBe(0);
  expect(told).toMatch(/11 步里还有 \d+ 步没做完，一共 \d+ 处。/);
  expect(told).toMatch(/✗ 2 联系方式和开门时间/);
  expect(await site()).toBe(before);
});

test('answers on stdin are written; the same again change nothing; one that is wrong writes none', async () => {
  const answers = 'organisation: 城东区教育工会\ncontact:\n  phone: 010-62750001\n';
  expect((await setup(['--answers', '-'], answers)).told).toContain(
    '改好了：主办单位、联系方式 电话。',
  );
  const after = await site();
  expect(after).toContain('organisation: 城东区教育工会');
  expect((await setup(['--answers', '-'], answers)).told).toContain('没有要改的。');
  const wrong = await setup(['--set', 'name=新名', '--set', 'base=gonghui']);
  expect(wrong.code).toBe(1);
  expect(wrong.told).toContain('所在目录（base）：现在是“gonghui”');
  expect(await site()).toBe(after);
});

test('samples are named and stay; with --yes they go, and a second run finds none', async () => {
  const samples = () => readdir(join(content, 'merchants'));
  const before = await samples();
  const shown = await setup(['--remove-samples', 'all']);
  expect(shown.told).toMatch(/删：优惠商户 \d+ 条/);
  expect(shown.told).toContain('什么也没有删。要删，请加上 --yes。');
  expect(await samples()).toEqual(before);
  expect((await setup(['--remove-samples', 'all', '--yes'])).told).toMatch(/清掉了 \d+ 条/);
  expect((await samples()).length).toBeLessThan(before.length);
  expect((await setup(['--remove-samples', 'all', '--yes'])).told).toContain('没有示例了');
});

test.each([
  [['--remove-samples', 'pages'], '没有“pages”，可以写 all'],
  [['--answers', 'no-such.yml'], '读不到 no-such.yml'],
  [['--ask'], '看不懂 --ask'],
])('%j is refused with what may be written', async (args, said) => {
  const { code, told } = await setup(args);
  expect(code).toBe(1);
  expect(told).toContain(said);
});
