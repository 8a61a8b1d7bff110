import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleWorker } from '../../src/offline/build/write-worker.ts';
import { FULL_CONTENT } from '../full-site.ts';

const OLD_RECORD = JSON.stringify({ time: '2026-11-22T18:40:05+08:00', entries: {} });
let folder: string;
let content: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'red-candle-build-'));
  content = join(folder, 'content');
  out = join(folder, 'dist');
  cpSync(FULL_CONTENT, content, { recursive: true });
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the build before');
  writeFileSync(join(out, 'build.json'), OLD_RECORD);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Runs the build as `npm run build` does. Returns its exit code and output. */
function build(
  changes: NodeJS.ProcessEnv = {},
  ...args: string[]
): { status: number | null; output: string } {
  const env = { ...process.env, RED_CANDLE_CONTENT: content, RED_CANDLE_OUT: out, ...changes };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function expectOldBuild(): void {
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the build before');
  expect(readdirSync(out).sort()).toEqual(['build.json', 'index.html']);
  // At most the lock remains beside it.
  const workshop = '.dist.red-candle';
  const names = readdirSync(folder).sort();
  expect(names.filter((name) => name !== workshop)).toEqual(['content', 'dist']);
  if (names.includes(workshop)) expect(readdirSync(join(folder, workshop))).toEqual(['lock']);
}

describe('内容有错时', () => {
  test('一次列出所有文件的错，各说明文件和字段，旧的 dist 不动', () => {
    edit('merchants/zhixing-bookshop.md', (text) => text.replace(/^title:.*$/m, 'title: ""'));
    edit('essays/better-rights.md', (text) =>
      text.replace(/^publishDate:.*$/m, 'publishDate: 2026-13-40'),
    );
    edit('rights/how-to-join.md', (text) =>
      text.replace('law: trade-union-law', 'law: no-such-law'),
    );
    edit('pages/join.md', (text) => text.replace(/^title:.*$/m, 'title: "加入工会'));
    const { status, output } = build();
    expect(status).toBe(1);
    expect(output).toMatch(
      /✗ content\/merchants\/zhixing-bookshop\.md · 标题（title）：现在是空；必须填写/,
    );
    expect(output).toMatch(
      /✗ content\/essays\/better-rights\.md · 发布日期（publishDate）：现在是“2026-13-40”；应为真实的日期/,
    );
    expect(output).toMatch(
      /✗ content\/rights\/how-to-join\.md · 法律依据 第1项 法规（citations\.\d+\.law）：现在是“no-such-law”；/,
    );
    expect(output).toMatch(/✗ content\/pages\/join\.md 第\d+行：.*引号/);
    expect(output).toContain('内容有 4 处要改（4 个文件）');
    expectOldBuild();
  });

  test.each(['essays/page.mdx', 'media/logo.svg', 'media/page.html', 'rights/notes.txt'])(
    '不许放的文件 %s 会停下构建',
    (file) => {
      writeFileSync(join(content, file), '<svg onload="alert(1)"/>');
      const { status, output } = build();
      expect(status).toBe(1);
      expect(output).toContain(`content/${file}`);
      expectOldBuild();
    },
  );
});

test('检查之后才出的错：构建失败，说清旧的 dist 没有动，半成品不留下', () => {
  const { status, output } = build({
    NODE_OPTIONS: '--import ./tests/faults/throw-in.ts',
    THROW_IN: JSON.stringify({
      module: 'src/offline/build/write-packs.ts',
      name: 'writePacks',
      when: 'before',
      call: 1,
    }),
  });
  expect(status).toBe(1);
  expect(output).toContain('原来的网站没有动');
  expectOldBuild();
});

test('坏了的图片，说出是哪一个', () => {
  const picture = readFileSync(join(content, 'media/bookshelf.jpg'));
  writeFileSync(join(content, 'media/bookshelf.jpg'), picture.subarray(0, 20));
  const { status, output } = build();
  expect(status).toBe(1);
  expect(output).toContain('✗ content/media/bookshelf.jpg：现在是打不开的图片');
  expectOldBuild();
});

describe('--offline', () => {
  test('off：网页不再登记，原来登记过的自己清掉', async () => {
    expect(build({}, '--offline', 'off').status).toBe(0);
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).toBe(await bundleWorker('kill'));
    const scripts = readdirSync(join(out, '_astro')).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => readFileSync(join(out, '_astro', name), 'utf8')).join('');
    expect(code).not.toContain('serviceWorker.register');
    expect(existsSync(join(out, 'offline/current.json'))).toBe(false);
  });

  test('写了别的，说清楚只能是什么，旧的 dist 不动', () => {
    const { status, output } = build({}, '--offline', 'of');
    expect(status).toBe(1);
    expect(output).toContain('只能是 on 或 off');
    expectOldBuild();
  });
});
