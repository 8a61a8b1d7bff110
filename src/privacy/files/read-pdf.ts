import { problem } from '../../values/validation/validation-error.ts';
import {
  type FileText,
  type Part,
  RejectedFileError,
  UnreadableFileError,
  textPart,
} from './part.ts';
import { boxesOf, extrasOf, textsOf, textsWithin } from './pdf-extras.ts';
import { type ReadCMap, cMapSource } from './pdf-cmaps.ts';
import { type DrawnInFonts, hasUnknownSigns, unseenTexts } from './pdf-drawn.ts';
import { readPage } from './pdf-page.ts';
import { readRaw } from './pdf-raw.ts';

const BROKEN = '程序读不懂这个 PDF，没有检查到里面。请自己看一遍，或用原来的软件另存一份';

const textIn = (items: readonly object[]) =>
  items.map((item) => ('str' in item ? item.str : '')).join('');

type Lines = { text: string; place: string }[];

const addLines = (lines: Lines, text: string, place: string) => {
  for (const line of text.split('\n')) lines.push({ text: line, place });
};

/** Columns are read as tables separately. */
const flowPart = (lines: Lines) => textPart(lines).map((part) => ({ ...part, hasNoTables: true }));

/**
 * Reads the text layer, text outside of the visible page, comments, form fields, bookmarks and
 * properties of a PDF, and the content of earlier saves. @throws {@link UnreadableFileError} or
 * {@link RejectedFileError}
 * @param readCMap loads a file of `cmaps/` by its name
 */
export async function readPdf(bytes: Uint8Array, readCMap: ReadCMap): Promise<FileText> {
  try {
    const { pictures, metadata, earlier } = readRaw(bytes);
    const found = await readSaved(bytes, readCMap, metadata);
    if (pictures > 0) found.unread.push(`里面的 ${pictures} 张图片`);
    for (const before of earlier) {
      // A linearised file has an additional end marker at its start.
      const read = await readSaved(before, readCMap, []).catch(() => undefined);
      found.parts.push(...(read?.parts ?? []).map(toEarlier));
    }
    return found;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    if (isLocked) throw new RejectedFileError(problem('attachment-locked'));
    throw new UnreadableFileError(BROKEN);
  }
}

const toEarlier = (part: Part): Part => ({
  ...part,
  isEarlier: true,
  placeAt: (at) => `改动以前的${part.placeAt(at)}`,
});

async function readSaved(
  bytes: Uint8Array,
  readCMap: ReadCMap,
  metadata: readonly string[],
): Promise<FileText> {
  // As large as the rest of the desk: loaded only for a PDF.
  const { getDocumentProxy } = await import('unpdf');
  // A copy: the library detaches the caller's buffer, and does not accept a Node Buffer.
  const cMaps = cMapSource(readCMap);
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    maxImageSize: 1,
    fontExtraProperties: true,
    ...cMaps.options,
  });
  const found: FileText = { parts: [], unread: [] };
  const pages: Pages = { lines: [], seen: [], tables: [], blank: [], unknown: [] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await readInto(pages, page, number);
    page.cleanup();
  }
  found.parts.push(...flowPart(pages.lines), ...pages.tables);
  found.parts.push(...flowPart(pages.seen).map((part) => ({ ...part, isAgain: true })));
  found.parts.push(...(await extrasOf(pdf, metadata)));
  if (cMaps.isMissing()) found.unread.push('PDF 里有的字体');
  else found.unread.push(...describePages(pages, pdf.numPages));
  const attached: unknown = await pdf.getAttachments();
  if (typeof attached === 'object' && attached !== null) {
    found.unread.push('附在 PDF 里的文件');
    const names = [...new Set(textsWithin(attached))];
    found.parts.push(...textPart(names.map((text) => ({ text, place: '附在里面的文件的名字' }))));
  }
  await pdf.loadingTask.destroy();
  return found;
}

interface Pages {
  lines: Lines;
  /** In the visual order. */
  seen: Lines;
  tables: Part[];
  /** Pages without text. */
  blank: number[];
  /** Pages with glyphs of unknown characters. */
  unknown: number[];
}

interface Page extends DrawnInFonts {
  getTextContent: () => Promise<{ items: readonly object[] }>;
  getAnnotations: () => Promise<readonly unknown[]>;
  getStructTree: () => Promise<unknown>;
}

async function readInto(pages: Pages, page: Page, number: number): Promise<void> {
  const { items } = await page.getTextContent();
  const place = `第 ${number} 页`;
  const read = readPage(items, place);
  const drawn = await unseenTexts(page, textIn(items)).catch(() => []);
  if (drawn.length > 0) addLines(pages.lines, drawn.join('\n'), `${place}页面以外`);
  else if (!/\S/.test(read.text) && read.tables.length === 0) pages.blank.push(number);
  if (await hasUnknownSigns(page).catch(() => false)) pages.unknown.push(number);
  addLines(pages.lines, read.text, place);
  if (read.seen !== '') addLines(pages.seen, read.seen, place);
  pages.tables.push(...read.tables);
  const annotations = await page.getAnnotations();
  const written = annotations.flatMap((each) => [...new Set(textsOf(each))]);
  for (const text of [...written, ...boxesOf(annotations)])
    addLines(pages.lines, text, `${place}的批注或表单`);
  const structure: unknown = await page.getStructTree().catch(() => undefined);
  const alternatives = textsWithin(structure).filter((text) => text.length >= 7);
  for (const text of new Set(alternatives)) addLines(pages.lines, text, `${place}的替代文字`);
}

function describePages({ blank, unknown }: Pages, all: number): string[] {
  const readable = unknown.filter((page) => !blank.includes(page));
  return [
    ...(blank.length > 0 ? [describeBlank(blank, all)] : []),
    ...(readable.length > 0 ? [`${listPages(readable)}里有的字（字体没有说明是什么字）`] : []),
  ];
}

function describeBlank(pages: readonly number[], all: number): string {
  if (pages.length === all) return '扫描的页面（没有文字层）';
  return `${listPages(pages)}（没有文字层）`;
}

const listPages = (pages: readonly number[]) =>
  `第 ${pages.slice(0, 5).join('、')}${pages.length > 5 ? ' 等' : ''} 页`;
