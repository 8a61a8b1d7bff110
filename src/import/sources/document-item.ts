import { type Item, type ReadFile, type Refused, refusalOf } from '../article.ts';
import { assertLength } from './assert-length.ts';
import { decodeDocument } from './decode.ts';
import { parsePage } from './find-article.ts';
import { listPage, readPage } from './html-page.ts';
import { listDocx } from './list-docx.ts';
import { endingOf } from './paths.ts';
import type { Permalink } from './permalink.ts';
import { listMarkdown, readMarkdown } from './read-markdown.ts';
import { openMht } from './read-mht.ts';
import { listText, readTextFile } from './read-text-file.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
/** Pages, and what a mirror stores of programs: `show.asp?id=12`, `show.asp@id=12.html`. */
export const PAGE = /\.(?:s?html?|xhtml)$|\.(?:asp|aspx|php|jsp|cgi|do)(?:[?@].*)?$/i;
const MHT = /\.mht(?:ml)?$/i;
const DOCX = /\.docx$/i;
/** By itself a document; in a folder it may be anything. */
const TEXT = /\.txt$/i;
/** What offices wrote earlier: Word opens it, we do not. */
const OLD = /\.(?:doc|wps|rtf|odt)$/i;

/** Whether a file of a folder can be an article, as far as its name says. */
export const isDocument = (path: string): boolean =>
  [MARKDOWN, PAGE, MHT, DOCX, OLD].some((kind) => kind.test(path)) && !/(?:^|\/)~\$/.test(path);

/** The same of a file that somebody chose. */
export const isChosenDocument = (path: string): boolean => isDocument(path) || TEXT.test(path);

/** Largest document that is read: a page of a million characters is no article. */
const MAX_BYTES = 40 * 1024 * 1024;

/** A file that may be a document. */
export interface DocumentFile {
  /** Its path below the source, with `/`. */
  path: string;
  size: number;
  /** The Shanghai day on which it was last written. */
  written: string;
  read: () => Promise<Uint8Array>;
  readFile: ReadFile;
}

/**
 * A file as a document; undefined for what is none, such as the source of a program.
 */
export async function toItem(
  file: DocumentFile,
  permalink: Permalink,
): Promise<Item | Refused | undefined> {
  const { path, size, written, readFile } = file;
  if (OLD.test(path))
    return { key: path, refused: `旧格式 ${endingOf(path)}，请用 Word 或 WPS 另存为 .docx 再收` };
  if (size > MAX_BYTES) return { key: path, refused: '文件超过 40 MB' };
  if (DOCX.test(path)) return docxItem(file);
  if (MHT.test(path)) return { ...openMht(path, await file.read()), written };
  const text = decodeDocument(await file.read());
  assertLength(text);
  if (MARKDOWN.test(path)) {
    const place = { path, permalink };
    const read = () => Promise.resolve(readMarkdown(text, place));
    return { listed: listMarkdown(text, place), read, readFile, written };
  }
  if (TEXT.test(path)) {
    const read = () => Promise.resolve(readTextFile(text, path));
    return { listed: listText(text, path), read, readFile, written };
  }
  // Sources of programs, and pieces that others include.
  if (/^\s*<\?php|<%@?\s/.test(text.slice(0, 200)) || !/<[a-z!]/i.test(text)) return undefined;
  const page = parsePage(text);
  const read = () => Promise.resolve(readPage(page, path));
  return { listed: listPage(page, path), read, readFile, written };
}

/** A Word file is read when its turn comes: its name says enough for the list. */
function docxItem({ path, written, read: bytes, readFile }: DocumentFile): Item {
  let readPicture = readFile;
  return {
    listed: listDocx(path),
    async read() {
      // With the library that reads Word files, which a page loads only for one.
      const { readDocx } = await import('./read-docx.ts');
      const { article, text, readPicture: own } = await readDocx(path, await bytes());
      readPicture = own;
      return { ...article, text };
    },
    readFile: (address) => readPicture(address),
    written,
  };
}

/** {@link toItem}, with a refusal as a result. */
export async function toItemOrRefused(
  file: DocumentFile,
  permalink: Permalink,
): Promise<Item | Refused | undefined> {
  try {
    return await toItem(file, permalink);
  } catch (error) {
    return { key: file.path, refused: refusalOf(error).message };
  }
}
