import { lstat, readFile, readdir, readlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readBuildRecord } from '../values/build-record.ts';
import { readVariable } from '../settings/environment.ts';
import { isWithin, realPath } from './paths.ts';
import { describeSystemError } from './system-error.ts';

/** Thrown where a site must not be put; the message is for the host, in Chinese. */
export class OutputTargetError extends Error {
  override name = 'OutputTargetError';
}

/** The target of a site. */
export interface OutputTarget {
  /** Absolute path of the target: a folder, or a symbolic link to one. */
  path: string;
  /**
   * Absolute path of the folder that contains the site now; the same as `path` unless that is a
   * symbolic link.
   */
  folder: string;
  /** Whether `folder` contains a site that a build wrote. */
  holdsSite: boolean;
}

/** Paths that a build must never replace. Absolute paths. */
export interface Protected {
  /** The project’s own folder. */
  checkout: string;
  content: string;
}

/** Below the checkout, what these hold is made by commands and can be made again. */
const CACHE = '.cache';
/** Folders of the cache that builds and running commands use. */
const CACHE_IN_USE: readonly string[] = ['build', 'build.lock', 'running'];
/** This many links in a row are a cycle. The kernel’s own limit. */
const MAX_LINKS = 40;
const EXPECTED =
  '应为：一个还不存在的文件夹、一个空文件夹，或以前构建出来的网站（里面有本项目的 build.json）。';

/** The folder that a build writes and `preview` serves: `RED_CANDLE_OUT`, else `dist`. An empty value is none. */
export function outputFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(readVariable('RED_CANDLE_OUT', env) ?? 'dist');
}

/**
 * Validates a path as the target of a site, and reads its state. Writes nothing.
 *
 * Because a build replaces its target as a whole, the path must be missing, an empty folder, or a
 * site that a build wrote. It must never be the checkout, the content or a folder that contains
 * them, under any name.
 * @throws OutputTargetError with what was found and what was expected
 */
export function readOutputTarget(path: string, guarded: Protected): Promise<OutputTarget> {
  return atTarget(path, () => readPlace(path, guarded));
}

/**
 * Runs a task on a target or beside it.
 * @throws OutputTargetError if the file system reports an error; a full disk is reported elsewhere
 */
export async function atTarget<T>(path: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const reason = describeSystemError(error);
    if (reason === undefined) throw error;
    throw new OutputTargetError(
      `不能把网站建到 ${path}（RED_CANDLE_OUT，不写就是 dist）：${reason}。原来有的没有动。`,
      { cause: error },
    );
  }
}

async function readPlace(path: string, guarded: Protected): Promise<OutputTarget> {
  const target = await followLinks(resolve(path));
  const names = [resolve(path), target.path, target.folder];
  const places = new Set([...names, ...(await Promise.all(names.map(realPath)))]);
  const guards: Protected = {
    checkout: await realPath(guarded.checkout),
    content: await realPath(guarded.content),
  };
  for (const place of places) {
    for (const { checkout, content } of [guarded, guards]) {
      const found = guardedAs(place, checkout, content);
      if (found) throw outputTargetError(path, found);
    }
  }
  return { ...target, holdsSite: await readSite(path, target.folder) };
}

/** The last of the symbolic links that a path leads over, and the folder behind it, which need not be there. */
async function followLinks(path: string): Promise<Pick<OutputTarget, 'path' | 'folder'>> {
  let last = path;
  let folder = path;
  for (let links = 0; (await kindOf(folder)) === 'link'; links += 1) {
    if (links === MAX_LINKS) throw outputTargetError(path, '一个绕圈的符号链接');
    last = folder;
    folder = resolve(dirname(folder), await readlink(folder));
  }
  return { path: last, folder };
}

/** The part of the project that a path belongs to; undefined if it is outside. */
function guardedAs(place: string, checkout: string, content: string): string | undefined {
  if (place === checkout) return '项目自己的文件夹';
  if (place === content) return '内容文件夹';
  if (isWithin(checkout, place)) return '项目自己的文件夹所在的文件夹';
  if (isWithin(content, place)) return '内容文件夹所在的文件夹';
  if (isWithin(place, content)) return '内容文件夹里的文件夹';
  if (isWithin(place, checkout) && !isOutputPlace(relative(checkout, place).split(sep)))
    return '项目自己的文件夹里的文件夹（那里只能是 dist 这样直接放在项目下的，或 .cache/ 里的）';
  return undefined;
}

/** Whether a path within the checkout is one for output: directly in it and not hidden, or in the cache. */
function isOutputPlace([first = '', second]: readonly string[]): boolean {
  if (first !== CACHE) return second === undefined && !first.startsWith('.');
  return second !== undefined && !CACHE_IN_USE.includes(second);
}

/** Whether a folder contains a site of ours. Throws unless it does, is empty or is missing. */
async function readSite(path: string, folder: string): Promise<boolean> {
  const kind = await kindOf(folder);
  if (kind === undefined) return false;
  if (kind !== 'folder')
    throw outputTargetError(path, kind === 'file' ? '一个文件' : '一个设备或管道');
  if (await isMountPoint(folder))
    throw outputTargetError(path, '一个挂载点（如容器的卷），换不掉；请用它里面的一个文件夹');
  const names = await readdir(folder);
  if (names.length === 0) return false;
  if (!names.includes('build.json')) {
    throw outputTargetError(
      path,
      `一个有别的东西的文件夹（${names.length} 项，如 ${names.toSorted().slice(0, 3).join('、')}），没有 build.json`,
    );
  }
  if (!(await isBuildRecord(join(folder, 'build.json')))) {
    throw outputTargetError(
      path,
      `一个有别的东西的文件夹，里面的 build.json 不是本项目写的，或者坏了。\n  ${wayOut(path)}`,
    );
  }
  return true;
}

async function isBuildRecord(file: string): Promise<boolean> {
  try {
    return readBuildRecord(JSON.parse(await readFile(file, 'utf8'))) !== undefined;
  } catch {
    return false;
  }
}

/** Whether another file system begins at a folder: such a one can be neither renamed nor replaced. */
async function isMountPoint(folder: string): Promise<boolean> {
  return (await lstat(folder)).dev !== (await lstat(dirname(folder))).dev;
}

async function kindOf(path: string): Promise<'folder' | 'link' | 'file' | 'device' | undefined> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return 'link';
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'device';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Nothing is removed on a guess: the host confirms that it is a site by moving it away. */
const wayOut = (path: string) =>
  `如果这就是原来的网站：先建到旁边（RED_CANDLE_OUT=${path}.new npm run build），再把它挪开换上` +
  `（mv ${path} ${path}.old && mv ${path}.new ${path}）。见 docs/operating.md 的 “A damaged build.json”`;

const outputTargetError = (path: string, found: string) =>
  new OutputTargetError(
    `不能把网站建到 ${path}（RED_CANDLE_OUT，不写就是 dist）：构建会换掉整个文件夹。\n` +
      `  那里现在是：${found}。\n  ${EXPECTED}\n  什么也没有写，什么也没有删。`,
  );
