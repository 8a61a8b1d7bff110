import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readPlain, readText } from '../../system/files.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { RefusedError, type Source, refusalOf } from '../article.ts';
import { decodeDocument } from './decode.ts';
import { type DocumentFile, PAGE, isDocument, toItemOrRefused } from './document-item.ts';
import { FolderFiles, listPaths } from './folder-files.ts';
import { parsePage } from './find-article.ts';
import { originOf } from './page-facts.ts';
import { type Permalink, originIn, permalinkIn } from './permalink.ts';

/** Folders of a blog that hold its design or its finished pages. */
const OF_DESIGN =
  /^(?:_(?!posts$|drafts$).*|themes?|layouts|archetypes|scaffolds|node_modules|public|_site)$/;

/** Where Hugo has its configuration, by its version and the taste of the blog. */
const HUGO = ['', 'config/_default/'].flatMap((folder) =>
  ['hugo', 'config'].flatMap((name) =>
    ['toml', 'yaml', 'yml'].map((ending) => `${folder}${name}.${ending}`),
  ),
);

export interface FolderOptions {
  /** Further folders with pictures. */
  folders: readonly string[];
  /** The pattern of addresses, in place of the blog's own. */
  permalink?: string | undefined;
  /** Origins of the former site. */
  origins: readonly string[];
}

/** Everything in a folder that can be an article: Markdown, pages, Word files. */
export async function openFolder(folder: string, options: FolderOptions): Promise<Source> {
  const blog = await blogOf(folder);
  const isOmitted = (name: string) =>
    /_files$|\.files$/i.test(name) || (blog.permalink.kind !== 'none' && OF_DESIGN.test(name));
  const paths = (await listPaths(folder, isOmitted)).filter(isDocument);
  return filesSource(folder, paths, options, blog);
}

/** One document. */
export async function openFile(file: string, options: FolderOptions): Promise<Source> {
  const folder = dirname(file);
  return filesSource(folder, [basename(file)], options, await blogOf(folder));
}

interface Blog {
  permalink: Permalink;
  origin?: string | undefined;
  /** The folder of its configuration, where addresses of its root begin. */
  root?: string;
}

/** The blog that a folder is, or is a part of: two levels up, `source/_posts/`. */
async function blogOf(folder: string): Promise<Blog> {
  for (const root of [folder, join(folder, '..'), join(folder, '../..')]) {
    const config =
      (await readText(join(root, '_config.yml'))) ?? (await readText(join(root, '_config.yaml')));
    if (config !== undefined)
      return { permalink: permalinkIn(config), origin: originIn(config), root };
    for (const name of HUGO) {
      const hugo = await readText(join(root, name));
      const url = /^\s*baseURL\s*[=:]\s*["']?(https?:\/\/[^"'\s]+)/im.exec(hugo ?? '')?.[1];
      if (hugo !== undefined && /baseURL/i.test(hugo))
        return { permalink: { kind: 'path' }, root, origin: url && new URL(url).origin };
    }
  }
  return { permalink: { kind: 'none' } };
}

async function filesSource(
  folder: string,
  paths: readonly string[],
  { folders, permalink, origins }: FolderOptions,
  blog: Blog,
): Promise<Source> {
  const rule: Permalink =
    permalink === undefined ? blog.permalink : { kind: 'pattern', pattern: `!${permalink}` };
  const known = [...origins, ...(blog.origin === undefined ? [] : [blog.origin])];
  const first = paths.find((path) => PAGE.test(path));
  if (known.length === 0 && first !== undefined)
    known.push(...(await siteOfPage(join(folder, first))));
  const roots = [folder, ...folders, ...(blog.root === undefined ? [] : [blog.root])];
  const files = new FolderFiles(roots, known);
  return {
    origins: known,
    async *items() {
      for (const path of paths) {
        const item = await toItemOrRefused(await fileIn(folder, path, files), rule);
        if (item) yield item;
      }
    },
  };
}

/** The site of a saved page, if it names itself. */
async function siteOfPage(file: string): Promise<string[]> {
  try {
    const origin = originOf(parsePage(decodeDocument(await readable(file))).root);
    return origin === undefined || origin.includes('mp.weixin.qq.com') ? [] : [origin];
  } catch (error) {
    refusalOf(error);
    return [];
  }
}

async function fileIn(folder: string, path: string, files: FolderFiles): Promise<DocumentFile> {
  const file = join(folder, path);
  const { size, mtime } = await stat(file);
  return {
    path,
    size,
    written: toShanghaiDate(mtime),
    read: () => readable(file),
    readFile: files.of(file),
  };
}

/** The bytes of a file. @throws RefusedError for one that nobody may read, or that is gone */
async function readable(file: string): Promise<Uint8Array> {
  try {
    return await readPlain(file);
  } catch (error) {
    throw new RefusedError('这个文件读不了，请看看有没有权限', { cause: error });
  }
}
