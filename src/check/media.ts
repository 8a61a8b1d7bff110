import { ATTACHMENT_EXTENSIONS } from '../model/fields/file.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import type { Fault } from '../model/validate.ts';
import { isWindowsDevice } from '../model/reserved.ts';
import type { FoundFile } from './found-file.ts';

const latin1 = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

/** What the first bytes say, by ending. A renamed HTML page or program must not be published as a picture. */
const LOOKS_RIGHT: ReadonlyMap<string, (head: Uint8Array) => boolean> = new Map(
  Object.entries({
    jpg: (head) => head[0] === 0xff && head[1] === 0xd8,
    jpeg: (head) => head[0] === 0xff && head[1] === 0xd8,
    png: (head) => latin1(head, 1, 4) === 'PNG',
    webp: (head) => latin1(head, 0, 4) === 'RIFF' && latin1(head, 8, 12) === 'WEBP',
    avif: (head) =>
      latin1(head, 4, 8) === 'ftyp' && /^(?:avif|avis|mif1|miaf)/.test(latin1(head, 8, 12)),
    pdf: (head) => latin1(head, 0, 4) === '%PDF',
    docx: isZip,
    xlsx: isZip,
    pptx: isZip,
    doc: isOldOffice,
    xls: isOldOffice,
    ppt: isOldOffice,
  }),
);

function isZip(head: Uint8Array): boolean {
  return latin1(head, 0, 2) === 'PK';
}

function isOldOffice(head: Uint8Array): boolean {
  return head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;
}

/** Whether a file's first bytes are what its ending says; false for endings that are not allowed. */
export function looksLike(extension: string, head: Uint8Array): boolean {
  return LOOKS_RIGHT.get(extension)?.(head) ?? false;
}

/** Names that mean the same in a file system, in an address and in Markdown. The desk makes such names. */
const SAFE_NAME = /\/[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Names of pages' pictures are longer by two hashes, and no file system takes more than 255 bytes. */
const MAX_NAME = 200;

const ALLOWED = [...IMAGE_EXTENSIONS, ...ATTACHMENT_EXTENSIONS].join('、');

/**
 * Faults of a file in `content/media/`: a kind that is not allowed, or not what its name says.
 * Where its bytes are not known, as in the desk, only its name is looked at.
 */
export function checkMedia({ path, head, unfit }: FoundFile): Fault[] {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const looksRight = LOOKS_RIGHT.get(extension);
  const fault = (found: string, expected: string): Fault[] => [
    { file: path, field: '', label: '', found, expected },
  ];
  if (!looksRight)
    return fault(
      extension ? `“.${extension}”文件` : '没有扩展名的文件',
      `content/media/ 里只能放 ${ALLOWED}`,
    );
  if (!SAFE_NAME.test(path))
    return fault('文件名', '只用英文字母、数字、点、- 和 _，例如 2026-11-22-rules.pdf');
  const name = path.replace(/^.*\//, '');
  if (name.length > MAX_NAME)
    return fault(`${name.length} 个字符的文件名`, `最多 ${MAX_NAME} 个字符`);
  if (isWindowsDevice(name))
    return fault('Windows 不许用的文件名', '请换一个，例如 2026-11-22-rules.pdf');
  if (head && !looksRight(head)) return fault('内容和扩展名不符', `应为真正的 ${extension} 文件`);
  return unfit ? fault(unfit.found, unfit.expected) : [];
}
