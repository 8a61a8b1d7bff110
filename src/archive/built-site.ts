import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readBuildRecord } from '../values/build-record.ts';
import { type AskedColumn, type AskedFile, readAskedColumn } from '../search/asked-file.ts';
import type { HeadFile, Pointer } from '../search/head.ts';
import type { LexiconFile } from '../search/lexicon.ts';
import { ArchiveError } from './archive-error.ts';
import { canonicalOf } from './head.ts';
import { parseUrl } from '../values/parse-url.ts';

/** A built site in a folder. */
export interface BuiltSite {
  /** All files of the folder, `rights/transfer/index.html`. */
  files: ReadonlySet<string>;
  /** Published address, with the base path: `https://gonghui.example.cn/`. */
  address: URL;
  /** When its build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  head: HeadFile;
  lexicon: LexiconFile;
  asked: AskedFile;
  read: (path: string) => Promise<Buffer>;
}

/** Reads the output of a build. Throws an {@link ArchiveError} if it is missing or incomplete. */
export async function openBuiltSite(folder: string): Promise<BuiltSite> {
  if (!existsSync(join(folder, 'index.html')))
    throw new ArchiveError(`${folder} 里没有建好的网站：请先运行 npm run build`);
  const read = (path: string) => readFile(join(folder, path));
  const part = async <T>(path: string, take: (text: string) => T | undefined): Promise<T> => {
    const text = await read(path).catch(() => undefined);
    const found = text && take(text.toString());
    if (found === undefined)
      throw new ArchiveError(`${folder} 里的网站不完整（${path}）：请重新运行 npm run build`);
    return found as T;
  };
  const id = await part('pagefind/current.json', readId);
  const head = await part(`pagefind/${id}/head.json`, readHeadFile);
  return {
    files: await filesIn(folder),
    address: await part('index.html', readAddress),
    time: await part('build.json', (text) => readBuildRecord(parse(text))?.time),
    head,
    lexicon: await part(`pagefind/${id}/lexicon.json`, readLexiconFile),
    asked: await part(`pagefind/${id}/asked.json`, (text) => readAskedFile(text, head)),
    read,
  };
}

async function filesIn(folder: string): Promise<Set<string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );
}

const readAddress = (html: string): URL | undefined => parseUrl(canonicalOf(html));

const readId = (text: string): string | undefined =>
  (parse(text) as Partial<Pointer> | undefined)?.id;

function readHeadFile(text: string): HeadFile | undefined {
  const head = parse(text) as Partial<HeadFile> | undefined;
  return head?.titles && head.ranking ? (head as HeadFile) : undefined;
}

function readLexiconFile(text: string): LexiconFile | undefined {
  const lexicon = parse(text) as Partial<LexiconFile> | undefined;
  return lexicon?.readings ? (lexicon as LexiconFile) : undefined;
}

function readAskedFile(text: string, { titles }: HeadFile): AskedFile | undefined {
  const asked = parse(text);
  return Array.isArray(asked)
    ? readAskedColumn(asked as AskedColumn, titles.urls.split('\n'))
    : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
