import { ATTACHMENT_EXTENSIONS } from '../model/fields/file.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import {
  type ValidationError,
  type Problem,
  ofFile,
  problem,
} from '../values/validation/validation-error.ts';
import { isWindowsDevice } from '../model/reserved.ts';
import type { FoundFile } from './found-file.ts';

const latin1 = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

/**
 * Checks of the first bytes, by extension. A renamed HTML page or program must not be published as
 * a picture.
 */
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

/** Whether a file's first bytes match its extension; false for extensions that are not allowed. */
export function looksLike(extension: string, head: Uint8Array): boolean {
  return LOOKS_RIGHT.get(extension)?.(head) ?? false;
}

/**
 * Names that are valid and unambiguous in a file system, in an address and in Markdown. The desk
 * creates such names.
 */
const SAFE_NAME = /\/[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * File names of published pictures are longer by two hashes, and file systems allow at most 255
 * bytes.
 */
const MAX_NAME = 200;

const ALLOWED: readonly string[] = [...IMAGE_EXTENSIONS, ...ATTACHMENT_EXTENSIONS];

/**
 * Errors of a file in `content/media/`: a type that is not allowed, or bytes that do not match the
 * extension. Without bytes, as in the desk, it checks only the name.
 */
export function checkMedia(file: FoundFile): ValidationError[] {
  const it = problemOf(file);
  return it ? [ofFile(file.path, it)] : [];
}

function problemOf({ path, head, unfit }: FoundFile): Problem | undefined {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const looksRight = LOOKS_RIGHT.get(extension);
  if (!looksRight) return problem('media-kind', { extension, allowed: ALLOWED });
  if (!SAFE_NAME.test(path)) return problem('media-name');
  const name = path.replace(/^.*\//, '');
  if (name.length > MAX_NAME)
    return problem('media-name-too-long', { length: name.length, max: MAX_NAME });
  if (isWindowsDevice(name)) return problem('media-device-name');
  if (head && !looksRight(head)) return problem('media-content', { extension });
  return unfit;
}
