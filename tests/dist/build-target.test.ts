import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findIncomplete } from '../../src/publish/completeness.ts';
import { readManifest } from '../../src/publish/manifest.ts';
import { drawPicture, writeSmallContent } from '../small-site.ts';
import { type BuiltSite, filesOf, fixture, full } from './site-files.ts';

const ADDRESS = new URL('https://small.example.cn/');
let folder: string;
let content: string;
const removed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'red-candle-targets-'));
  content = join(folder, 'texts/content');
  await writeSmallContent(content);
  await drawPicture(join(content, 'media/draft.jpg'), '#654321');
  removed.push(folder);
});

afterAll(() => {
  for (const path of removed) rmSync(path, { recursive: true, force: true });
});

/** Runs the build as `npm run build` does. Returns its exit code and output. */
async function build(
  out: string,
  {
    env = {},
    args = [],
    options = [],
  }: { env?: NodeJS.ProcessEnv; args?: string[]; options?: string[] } = {},
): Promise<{ status: number | null; output: string }> {
  const child: ChildProcess = spawn(process.execPath, [...args, 'scripts/build.ts', ...options], {
    env: { ...process.env, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: out, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((done) => child.on('close', done));
  return { status, output };
}

const titleIn = (site: string) =>
  /<h1[^>]*>([^<]*)/.exec(readFileSync(join(site, 'essays/first/index.html'), 'utf8'))?.[1]?.trim();

describe('不是网站的文件夹，一个字也不写，一个文件也不删', () => {
  test('别的网站所在的文件夹', async () => {
    const root = join(folder, 'web-root');
    mkdirSync(join(root, 'shop'), { recursive: true });
    writeFileSync(join(root, 'shop/index.html'), 'shop');
    const { status, output } = await build(root);
    expect(status).toBe(1);
    expect(output).toContain(`不能把网站建到 ${root}`);
    expect(output).toContain('应为：');
    expect(readFileSync(join(root, 'shop/index.html'), 'utf8')).toBe('shop');
    expect(readdirSync(folder).sort()).toEqual(['texts', 'web-root']);
  });

  test('内容所在的文件夹', async () => {
    const { status } = await build(dirname(content));
    expect(status).toBe(1);
    expect(existsSync(join(content, 'essays/first.md'))).toBe(true);
  });
});

test('路径以项目的路径开头的文件夹照样能建；符号链接还是符号链接', async () => {
  const beside = mkdtempSync(`${resolve('.')}-site-`);
  removed.push(beside);
  mkdirSync(join(beside, 'releases/first'), { recursive: true });
  symlinkSync('releases/first', join(beside, 'www'));
  const { status, output } = await build(join(beside, 'www'));
  expect(status, output).toBe(0);
  expect(lstatSync(join(beside, 'www')).isSymbolicLink()).toBe(true);
  expect(await findIncomplete(join(beside, 'www'), ADDRESS)).toEqual([]);
  expect(readdirSync(join(beside, 'releases'))).toContain('first');
});

test('同时有两个构建，第二个等第一个：两个都建成，网站完整', async () => {
  const out = join(folder, 'two');
  const other = join(folder, 'other/content');
  await writeSmallContent(other);
  const essay = join(other, 'essays/first.md');
  writeFileSync(essay, readFileSync(essay, 'utf8').replace('title: 第一篇', 'title: 另一份内容'));
  const [one, two] = await Promise.all([
    build(out),
    build(out, { env: { RED_CANDLE_CONTENT: other } }),
  ]);
  expect([one.status, two.status], one.output + two.output).toEqual([0, 0]);
  const waited = [one, two].filter(({ output }) => output.includes('另一个构建正在'));
  expect(waited).toHaveLength(1);
  expect(await findIncomplete(out, ADDRESS)).toEqual([]);
  expect(titleIn(out)).toBe(waited[0] === two ? '另一份内容' : '第一篇');
  expect(waited[0]?.output).toMatch(/个文件里 [1-9]\d* 个和原来的一样/);
});

test('什么都没有变，就不再建，网站不动；撤下的再建一次就哪里都没有了；--again 照样建', async () => {
  const out = join(folder, 'again');
  const recorded = () => readFileSync(join(out, 'build.json'), 'utf8');
  const buildNow = async (options: string[] = []) => {
    const { status, output } = await build(out, { options });
    expect(status, output).toBe(0);
    return output;
  };
  const SAME = `都没有变，${out} 里就是最新的网站`;
  await buildNow();
  const before = recorded();
  expect(await buildNow()).toContain(SAME);
  expect(recorded()).toBe(before);

  const essay = join(content, 'essays/first.md');
  const text = readFileSync(essay, 'utf8');
  writeFileSync(essay, text.replace('title: 第一篇', 'title: 改过的一篇'));
  // With the index of before, for pages that are open, in which the old title still is.
  expect(await buildNow()).toContain('保留了上一版的搜索索引');
  expect(await buildNow()).not.toContain(SAME);
  const indexes = readdirSync(join(out, 'pagefind')).filter((name) => /^[0-9a-f]{10}$/.test(name));
  expect(indexes).toHaveLength(1);

  const edited = recorded();
  expect(await buildNow()).toContain(SAME);
  await buildNow(['--again']);
  expect(recorded()).not.toBe(edited);
  expect(await findIncomplete(out, ADDRESS)).toEqual([]);
  writeFileSync(essay, text);
});

test('少写了一个文件，就不换上去，并说出少了哪一个', async () => {
  const out = join(folder, 'two');
  const before = readFileSync(join(out, 'build.json'), 'utf8');
  const { status, output } = await build(out, {
    args: ['--import', './tests/faults/lose-file.ts'],
    env: { LOSE_FILE: 'site/merchants/index\\.html$' },
  });
  expect(status, output).toBe(1);
  expect(output).toContain('✗ merchants/index.html：没有这个文件');
  expect(output).toContain('原来的网站没有动');
  expect(readFileSync(join(out, 'build.json'), 'utf8')).toBe(before);
  expect(readdirSync(join(dirname(out), `.${basename(out)}.red-candle`))).toEqual(['lock']);
});

describe('缓存里有别的进程留下的东西', () => {
  const cut: string[] = [];
  let site: BuiltSite;
  let said: string;

  beforeAll(async () => {
    // The state after a build that was killed, or met a full disk, while it wrote them.
    const cache = 'node_modules/.astro/assets';
    cut.push(...readdirSync(cache).filter((name) => /^(?:lamp|shop)\./.test(name)));
    for (const name of cut) truncateSync(join(cache, name), 60);
    // With unchanged contents it would not be rewritten, and the editor's change could not happen in between.
    rmSync('.astro/content-assets.mjs', { force: true });
    site = { root: join(folder, 'left-in-cache'), base: '/' };
    const { status, output } = await build(site.root, {
      args: ['--import', './tests/faults/save-draft.ts'],
      env: { DRAFT_PICTURE: join(content, 'media/draft.jpg') },
    });
    expect(status, output).toBe(0);
    // The error did happen.
    expect(output).toContain('draft saved');
    said = output;
  });

  test('写了一半的图片重新生成，不会发布出去', async () => {
    const published = cut.filter((name) => filesOf(site).includes(`_astro/${name}`));
    expect(published.length).toBeGreaterThan(3);
    for (const name of published)
      expect((await sharp(join(site.root, '_astro', name)).stats()).isOpaque, name).toBe(true);
    expect(said).toContain('张没有写完的图片');
  });

  test('编辑这时存的草稿，图片不会发布出去', () => {
    expect(filesOf(site).filter((path) => /draft.*\.(?:avif|jpe?g|png|webp)$/.test(path))).toEqual(
      [],
    );
  });
});

test.each([
  ['整站', full],
  ['测试的内容', fixture],
])('build-files.json 记着每一个文件，一个不多，一个不少：%s', async (_, site) => {
  const named = [...Object.keys(await readManifest(site.root)), 'build-files.json'];
  expect(named.sort()).toEqual(filesOf(site).sort());
});
