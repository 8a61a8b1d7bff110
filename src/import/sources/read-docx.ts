import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { rawText } from '../../html/tree.ts';
import { openPackage } from '../../privacy/files/open-zip.ts';
import { RejectedFileError } from '../../privacy/files/part.ts';
import { formatExpected } from '../../values/validation/validation-error.ts';
import { type Article, type NamedBytes, type ReadFile, RefusedError } from '../article.ts';
import { listDocx } from './list-docx.ts';
import { readDay } from './read-day.ts';

/** Styles that Word and WPS name in Chinese. */
const STYLES = [1, 2, 3, 4, 5, 6].flatMap((level) => [
  `p[style-name='标题 ${level}'] => h${level}:fresh`,
  `p[style-name='标题${level}'] => h${level}:fresh`,
]);
STYLES.push("p[style-name='标题'] => h1:fresh", "p[style-name='Title'] => h1:fresh", 'u => u');

/** A name that says nothing: `新建 Microsoft Word 文档`, `20140211`, `doc1`. */
const EMPTY_NAME = /^(?:新建.*|文档\d*|未命名.*|无标题.*|doc(?:ument)?\s*\d*|[\d\s._-]+)$/i;

/** A Word file and its pictures, which its body names `docx:0`. */
export interface Docx {
  article: Article;
  readPicture: ReadFile;
  /** The text of the file, read without the library that converts it. */
  text: string;
}

/** @throws RefusedError for one with a password, with macros, or too large */
export async function readDocx(path: string, bytes: Uint8Array): Promise<Docx> {
  const texts = open(bytes);
  const pictures: NamedBytes[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const [, kind = 'png'] = image.contentType.split('/');
    pictures.push({
      name: `picture.${kind}`,
      bytes: new Uint8Array(await image.readAsArrayBuffer()),
    });
    return { src: `docx:${pictures.length - 1}` };
  });
  const { value } = await mammoth
    .convertToHtml(inputOf(bytes), { styleMap: STYLES, convertImage, externalFileAccess: false })
    .catch((error: unknown) => {
      throw new RefusedError('Word 文件打不开，请用 Word 或 WPS 另存一份', { cause: error });
    });
  const children = fromHtml(value, { fragment: true }).children as ElementContent[];
  const core = texts.get('docProps/core.xml') ?? '';
  const { title, rest } = divide(children, listDocx(path).title);
  const date =
    signedOn(rest) ?? readDay(/<dcterms:(?:modified|created)[^>]*>([^<]+)/.exec(core)?.[1]);
  return {
    article: {
      ...listDocx(path),
      title,
      ...(date !== undefined && { date }),
      tags: [],
      draft: false,
      body: { format: 'html', children: rest },
    },
    readPicture: (address) => Promise.resolve(pictures[Number(/^docx:(\d+)$/.exec(address)?.[1])]),
    text: `${wordsOf(texts.get('word/document.xml'))}${wordsOf(texts.get('word/footnotes.xml'))}`,
  };
}

/** Of Node's variant the first, of that for browsers the second; both take any bytes. */
const inputOf = (bytes: Uint8Array) => ({
  buffer: bytes as Buffer,
  arrayBuffer: bytes.slice().buffer as ArrayBuffer,
});

function open(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    return openPackage(bytes).texts;
  } catch (error) {
    if (!(error instanceof RejectedFileError)) throw error;
    throw new RefusedError(formatExpected(error.problem));
  }
}

/** The title, and the text without it: a heading at its start, or a first line that says more than the name. */
function divide(children: readonly ElementContent[], name: string) {
  const at = children.findIndex((node) => rawText(node).trim() !== '');
  const first = children[at];
  const text = first ? rawText(first).replace(/\s+/g, ' ').trim() : '';
  const isHeading = first?.type === 'element' && first.tagName === 'h1';
  const isSame = text.replace(/\s/g, '') === name.replace(/\s/g, '');
  const isLine = [...text].length <= 40 && !/[。，；：:]$/.test(text);
  if (text === '' || !(isHeading || isSame || (EMPTY_NAME.test(name) && isLine)))
    return { title: name, rest: children };
  return { title: text, rest: children.filter((_, index) => index !== at) };
}

/** The day below a notice: `2014年2月11日` on a line of its own, near the end. */
function signedOn(children: readonly ElementContent[]): string | undefined {
  const lines = children
    .filter((node): node is Element => node.type === 'element')
    .slice(-6)
    .map((node) => rawText(node).replace(/\s/g, ''));
  const line = lines.reverse().find((text) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text));
  return readDay(line);
}

/** The text of a part; what older programs show instead of a drawing, and where text was moved from, is the same again. */
function wordsOf(xml = ''): string {
  const once = xml.replace(/<(mc:Fallback|w:moveFrom)(?:\s[^>]*[^/])?>[^]*?<\/\1>/g, '');
  const texts = once.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g);
  return [...texts].map(([, text]) => (text === undefined ? '\n' : unescape(text))).join('');
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const unescape = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(
        Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10),
      );
    },
  );
