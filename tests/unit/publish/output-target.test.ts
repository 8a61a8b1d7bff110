import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  OutputTargetError,
  outputFolder,
  readOutputTarget,
} from '../../../src/publish/output-target.ts';

const RECORD = JSON.stringify({ time: '2026-11-22T18:40:05+08:00', entries: {} });
let root: string;
let checkout: string;
let content: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'red-candle-target-')));
  checkout = join(root, 'srv/red-candle');
  content = join(root, 'srv/texts/content');
  put('srv/red-candle/package.json', '{}');
  put('srv/red-candle/src/pages/index.astro', '');
  put('srv/red-candle/content/site.yml', '');
  put('srv/texts/content/essays/first.md', '');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function link(path: string, to: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(to, join(root, path));
}

const target = (path: string) => readOutputTarget(join(root, path), { checkout, content });

async function refusal(path: string): Promise<string> {
  const error = await target(path).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, `${path} was taken`).toBeInstanceOf(OutputTargetError);
  return (error as OutputTargetError).message;
}

describe('the folder that is named', () => {
  test.each([undefined, '', '  '])('%j is none: dist', (value) => {
    expect(outputFolder({ RED_CANDLE_OUT: value })).toBe(resolve('dist'));
  });

  test('is taken from where the command runs', () => {
    expect(outputFolder({ RED_CANDLE_OUT: '../site' })).toBe(resolve('../site'));
  });
});

describe('is built into', () => {
  test.each([
    ['a folder that is not there', 'srv/site'],
    ['one whose parents are not there either', 'srv/new/deep/site'],
    ['dist', 'srv/red-candle/dist'],
    ['a folder of the cache', 'srv/red-candle/.cache/fixture-site'],
    // Its path begins with that of the checkout, but it is located beside it.
    ['red-candle-site beside red-candle', 'srv/red-candle-site'],
  ])('%s', async (_, path) => {
    expect(await target(path)).toEqual({
      path: join(root, path),
      folder: join(root, path),
      holdsSite: false,
    });
  });

  test('an empty folder', async () => {
    mkdirSync(join(root, 'srv/site'));
    expect(await target('srv/site')).toMatchObject({ holdsSite: false });
  });

  test('a site that a build wrote', async () => {
    put('srv/site/build.json', RECORD);
    expect(await target('srv/site')).toMatchObject({ holdsSite: true });
  });

  test('a symbolic link to one, which stays: the last of several', async () => {
    put('srv/releases/one/build.json', RECORD);
    link('srv/current', 'releases/one');
    link('srv/www', join(root, 'srv/current'));
    expect(await target('srv/www')).toEqual({
      path: join(root, 'srv/current'),
      folder: join(root, 'srv/releases/one'),
      holdsSite: true,
    });
  });

  test('a symbolic link to a folder that is not there yet', async () => {
    link('srv/www', 'releases/first');
    expect(await target('srv/www')).toMatchObject({ folder: join(root, 'srv/releases/first') });
  });
});

describe('is refused, and says what was found and what was expected', () => {
  test.each([
    ['the checkout', 'srv/red-candle', '项目自己的文件夹'],
    ['the folder that the checkout lies in', 'srv', '所在的文件夹'],
    ['the root of all', '', '所在的文件夹'],
    ['the content', 'srv/texts/content', '内容文件夹'],
    ['the folder that the content lies in', 'srv/texts', '内容文件夹所在的文件夹'],
    ['a new folder in the content', 'srv/texts/content/site', '内容文件夹里的'],
    [
      'content/ of the checkout, though other content is built',
      'srv/red-candle/content',
      '有别的东西',
    ],
    ['src/', 'srv/red-candle/src', '有别的东西'],
    ['a new folder in src/', 'srv/red-candle/src/site', '项目自己的文件夹里的'],
    ['a new hidden folder of the checkout', 'srv/red-candle/.git', '项目自己的文件夹里的'],
    ['the cache', 'srv/red-candle/.cache', '项目自己的文件夹里的'],
    ['where builds work', 'srv/red-candle/.cache/build/site', '项目自己的文件夹里的'],
    ['a file', 'srv/red-candle/package.json', '一个文件'],
  ])('%s', async (_, path, found) => {
    const message = await refusal(path);
    expect(message).toContain(found);
    expect(message).toContain('应为：');
    expect(message).toContain('什么也没有删');
  });

  test('a web root with other sites in it, by the names of some', async () => {
    put('srv/www/shop/index.html', '');
    put('srv/www/blog/index.html', '');
    expect(await refusal('srv/www')).toContain('blog、shop');
  });

  test.each([
    ['of another program', '{"version":3}'],
    ['that cannot be read', '{"time":'],
  ])('a folder with a build.json %s', async (_, text) => {
    put('srv/other/build.json', text);
    const message = await refusal('srv/other');
    expect(message).toContain('不是本项目写的');
    const path = join(root, 'srv/other');
    expect(message).toContain(`RED_CANDLE_OUT=${path}.new npm run build`);
    expect(message).toContain(`mv ${path} ${path}.old && mv ${path}.new ${path}`);
  });

  test.each([
    ['below a file', 'srv/red-candle/package.json/site', '是文件，不是文件夹'],
    ['with a name that no disk takes', `srv/${'n'.repeat(300)}`, '名字太长'],
  ])('a place %s, in one line', async (_, path, found) => {
    const message = await refusal(path);
    expect(message).toContain(found);
    expect(message).not.toContain('\n');
  });

  test('a device', async () => {
    await expect(readOutputTarget('/dev/null', { checkout, content })).rejects.toThrow('一个设备');
  });

  test.each([
    ['the checkout', 'srv/red-candle'],
    ['its parent', 'srv'],
    ['src/', 'srv/red-candle/src'],
    ['the content', 'srv/texts/content'],
  ])('a symbolic link to %s', async (_, path) => {
    link('elsewhere/www', join(root, path));
    await refusal('elsewhere/www');
  });

  test('the checkout behind a symbolic link to its parent', async () => {
    link('elsewhere/home', join(root, 'srv'));
    expect(await refusal('elsewhere/home/red-candle')).toContain('项目自己的文件夹');
  });

  test('the content, where its own name is a symbolic link', async () => {
    link('srv/linked', join(root, 'srv/texts/content'));
    content = join(root, 'srv/linked');
    expect(await refusal('srv/texts/content')).toContain('内容文件夹');
  });

  test('the checkout although it holds a record of a build', async () => {
    put('srv/red-candle/build.json', RECORD);
    await refusal('srv/red-candle');
  });

  test('where another file system is mounted, which nothing can replace', async () => {
    await expect(readOutputTarget('/dev', { checkout, content })).rejects.toThrow('挂载点');
  });

  test('symbolic links in a circle', async () => {
    link('srv/one', 'two');
    link('srv/two', 'one');
    expect(await refusal('srv/one')).toContain('绕圈');
  });
});
