import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readPlain, readText } from '../../system/files.ts';
import { toShanghaiDate } from '../../values/dates.ts';
import { type Item, type Refused, RefusedError, type Source } from '../article.ts';
import { decodeDocument } from './decode.ts';
import { FolderFiles, listPaths } from './folder-files.ts';
import { parsePage } from './find-article.ts';
import { listPage, readPage } from './html-page.ts';
import { originOf } from './page-facts.ts';
import { type Permalink, originIn, permalinkIn } from './permalink.ts';
import { listDocx, readDocx } from './read-docx.ts';
import { listMarkdown, readMarkdown } from './read-markdown.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
/** Pages, and what a mirror stores of programs: `show.asp?id=12`, `show.asp@id=12.html`. */
const PAGE = /\.(?:s?html?|xhtml)$|\.(?:asp|aspx|php|jsp|cgi|do)(?:[?@].*)?$/i;
const DOCX = /\.docx$/i;
/** What offices wrote earlier: Word opens it, we do not. */
const OLD = /\.(?:doc|wps|rtf|odt)$/i;

/** Folders of a blog that hold its design or its finished pages. */
const OF_DESIGN =
  /^(?:_(?!posts$|drafts$).*|themes?|layouts|archetypes|scaffolds|node_modules|public|_site)$/;

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

const isDocument = (path: string) =>
  [MARKDOWN, PAGE, DOCX, OLD].some((kind) => kind.test(path)) && !/(?:^|\/)~\$/.test(path);

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
    for (const name of ['hugo.toml', 'hugo.yaml', 'config.toml']) {
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
        const item = await toItem(folder, path, rule, files).catch((error: unknown): Refused => {
          if (!(error instanceof RefusedError)) throw error;
          return { key: path, refused: error.message };
        });
        if (item) yield item;
      }
    },
  };
}

/** The site of a saved page, if it names itself. */
async function siteOfPage(file: string): Promise<string[]> {
  try {
    const origin = originOf(parsePage(decodeDocument(await readPlain(file))).root);
    return origin === undefined || origin.includes('mp.weixin.qq.com') ? [] : [origin];
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}

/** Largest document that is read: a page of a million characters is no article. */
const MAX_BYTES = 40 * 1024 * 1024;

async function toItem(
  folder: string,
  path: string,
  permalink: Permalink,
  files: FolderFiles,
): Promise<Item | Refused | undefined> {
  const file = join(folder, path);
  if (OLD.test(path))
    return { key: path, refused: `旧格式 ${extname(path)}，请用 Word 或 WPS 另存为 .docx 再收` };
  const { size, mtime } = await stat(file);
  const written = toShanghaiDate(mtime);
  if (size > MAX_BYTES) return { key: path, refused: '文件超过 40 MB' };
  const readFile = files.of(file);
  if (DOCX.test(path)) {
    const docx = async () => readDocx(path, await readPlain(file));
    let readPicture = readFile;
    const read = async () => {
      const { article, text, readPicture: own } = await docx();
      readPicture = own;
      return { ...article, text };
    };
    return { listed: listDocx(path), read, readFile: (address) => readPicture(address), written };
  }
  const text = decodeDocument(await readPlain(file));
  if (MARKDOWN.test(path)) {
    const place = { path, permalink };
    return {
      listed: listMarkdown(text, place),
      read: async () => readMarkdown(text, place),
      readFile,
      written,
    };
  }
  // Sources of programs, and pieces that others include.
  if (/^\s*<\?php|<%@?\s/.test(text.slice(0, 200)) || !/<[a-z!]/i.test(text)) return undefined;
  const page = parsePage(text);
  return {
    listed: listPage(page, path),
    read: async () => readPage(page, path),
    readFile,
    written,
  };
}
