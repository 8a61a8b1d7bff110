import { problem } from '../../values/faults/fault.ts';
import { type FileText, type Part, RefusedFile, UnreadableFile, textPart } from './part.ts';

const BROKEN = '程序读不懂这个 PDF，没有检查到里面。请自己看一遍，或用原来的软件另存一份';

/** Reads the text layer, comments, form fields and properties of a PDF. Throws {@link UnreadableFile} or {@link RefusedFile}. */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  // As large as all else that the desk loads: only for whom there is a PDF.
  const { getDocumentProxy } = await import('unpdf');
  try {
    // A copy: it takes the bytes away from whoever gives them, and takes no Buffer of Node.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const found: FileText = { parts: [], unread: [] };
    const lines: { text: string; place: string }[] = [];
    const blank: number[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = joinItems(items);
      if (!/\S/.test(text)) blank.push(number);
      lines.push(...text.split('\n').map((line) => ({ text: line, place: `第 ${number} 页` })));
      for (const annotation of await page.getAnnotations())
        lines.push(
          ...textsOf(annotation).map((line) => ({
            text: line,
            place: `第 ${number} 页的批注或表单`,
          })),
        );
      page.cleanup();
    }
    found.parts.push(...textPart(lines), ...(await propertiesOf(pdf)));
    if (blank.length > 0) found.unread.push(describeBlank(blank, pdf.numPages));
    const attached: unknown = await pdf.getAttachments();
    if (typeof attached === 'object' && attached !== null) {
      found.unread.push('附在 PDF 里的文件');
      found.parts.push(
        ...textPart(Object.keys(attached).map((text) => ({ text, place: '附在里面的文件的名字' }))),
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

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

const isText = (item: object): item is TextItem => 'str' in item;
/** Wider gaps, in heights of a sign, are columns of a table. */
const COLUMN_GAP = 2;
const WORD_GAP = 0.2;

/** Pieces of a page as lines: where a piece is lower, a new line; where it is far to the right, a tab. */
function joinItems(items: readonly object[]): string {
  let text = '';
  let [right, baseline] = [0, Number.NaN];
  for (const item of items) {
    if (!isText(item) || item.str === '') {
      if (isText(item) && item.hasEOL && !text.endsWith('\n')) text += '\n';
      continue;
    }
    const [, , , size = 10, x = 0, y = 0] = item.transform;
    const height = Math.abs(size) || item.height || 10;
    const isSameLine = Math.abs(y - baseline) < height / 2;
    const gap = (x - right) / height;
    if (text !== '' && !text.endsWith('\n')) {
      if (!isSameLine) text += '\n';
      else if (gap > COLUMN_GAP || gap < -COLUMN_GAP) text += '\t';
      else if (gap > WORD_GAP) text += ' ';
    }
    text += item.str;
    if (item.hasEOL) text += '\n';
    [right, baseline] = [x + item.width, y];
  }
  return text;
}

/** What a comment or a form field says; their shapes are the library's own affair. */
function textsOf(annotation: unknown): string[] {
  const { contentsObj, titleObj, fieldValue, url, alternativeText } = Object(annotation) as Record<
    string,
    unknown
  >;
  const nested = [contentsObj, titleObj].map((each) => Reflect.get(Object(each), 'str') as unknown);
  return [...nested, fieldValue, url, alternativeText].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}

interface WithMetadata {
  getMetadata: () => Promise<{ info: object; metadata: unknown }>;
}

async function propertiesOf(pdf: WithMetadata): Promise<Part[]> {
  const { info, metadata } = await pdf.getMetadata();
  const raw: unknown = Reflect.get(Object(metadata), 'rawData');
  const texts = Object.entries(info).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' && !/Date$|^PDFFormatVersion$/.test(name) ? [value] : [],
  );
  if (typeof raw === 'string') texts.push(raw.replace(/<[^<>]*>/g, ' '));
  return textPart(texts.map((text) => ({ text, place: '文件属性' })));
}
