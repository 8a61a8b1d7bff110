import { problem } from '../../values/faults/fault.ts';
import { type FileText, RefusedFile, UnreadableFile, textPart } from './part.ts';
import { extrasOf, textsOf, textsWithin } from './pdf-extras.ts';
import { type ReadCMap, cMapSource } from './pdf-cmaps.ts';
import { unseenTexts } from './pdf-drawn.ts';
import { readPage } from './pdf-page.ts';

const BROKEN = '程序读不懂这个 PDF，没有检查到里面。请自己看一遍，或用原来的软件另存一份';

const textIn = (items: readonly object[]) =>
  items.map((item) => ('str' in item ? item.str : '')).join('');

type Lines = { text: string; place: string }[];

const addLines = (lines: Lines, text: string, place: string) => {
  for (const line of text.split('\n')) lines.push({ text: line, place });
};

/** What stands in columns is read as tables beside. */
const flowPart = (lines: Lines) => textPart(lines).map((part) => ({ ...part, hasNoTables: true }));

/**
 * Reads the text layer, what is drawn beyond a page, comments, form fields, bookmarks and properties of a PDF. Throws {@link UnreadableFile} or {@link RefusedFile}.
 * @param readCMap gives a file of `cmaps/` by its name
 */
export async function readPdf(bytes: Uint8Array, readCMap: ReadCMap): Promise<FileText> {
  // As large as all else that the desk loads: only for whom there is a PDF.
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy: it takes the bytes away from whoever gives them, and takes no Buffer of Node.
    const cMaps = cMapSource(readCMap);
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: 1,
      ...cMaps.options,
    });
    const found: FileText = { parts: [], unread: [] };
    const [lines, seen]: [Lines, Lines] = [[], []];
    const blank: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const place = `第 ${number} 页`;
      const read = readPage(items, place);
      const drawn = await unseenTexts(page, textIn(items)).catch(() => []);
      if (drawn.length > 0) addLines(lines, drawn.join('\n'), `${place}页面以外`);
      else if (!/\S/.test(read.text) && read.tables.length === 0) blank.push(number);
      addLines(lines, read.text, place);
      if (read.seen !== '') addLines(seen, read.seen, place);
      found.parts.push(...read.tables);
      for (const annotation of await page.getAnnotations())
        for (const text of new Set(textsOf(annotation)))
          addLines(lines, text, `${place}的批注或表单`);
      const structure: unknown = await page.getStructTree().catch(() => undefined);
      const alternatives = textsWithin(structure).filter((text) => text.length >= 7);
      for (const text of new Set(alternatives)) addLines(lines, text, `${place}的替代文字`);
      page.cleanup();
    }
    found.parts.unshift(...flowPart(lines));
    found.parts.push(...flowPart(seen).map((part) => ({ ...part, isAgain: true })));
    found.parts.push(...(await extrasOf(pdf)));
    if (cMaps.isMissing()) found.unread.push('PDF 里有的字体');
    else if (blank.length > 0) found.unread.push(describeBlank(blank, pdf.numPages));
    const attached: unknown = await pdf.getAttachments();
    if (typeof attached === 'object' && attached !== null) {
      found.unread.push('附在 PDF 里的文件');
      found.parts.push(
        ...textPart(
          [...new Set(textsWithin(attached))].map((text) => ({
            text,
            place: '附在里面的文件的名字',
          })),
        ),
      );
    }
    await pdf.loadingTask.destroy();
    return found;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    if (isLocked) throw new RefusedFile(problem('attachment-locked'));
    throw new UnreadableFile(BROKEN);
  }
}

function describeBlank(pages: readonly number[], all: number): string {
  if (pages.length === all) return '扫描的页面（没有文字层）';
  return `第 ${pages.slice(0, 5).join('、')}${pages.length > 5 ? ' 等' : ''} 页（没有文字层）`;
}
