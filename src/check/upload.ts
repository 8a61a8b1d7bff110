import { ATTACHMENT_EXTENSIONS } from '../model/fields/file.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { problem, formatExpected } from '../values/validation/validation-error.ts';
import { looksLike } from './media.ts';
import { pictureSize } from '../images/picture-size.ts';
import { isWholeFile } from './whole-file.ts';

/** A file to be stored in `content/media/`. */
export interface Upload {
  name: string;
  /** Total bytes. */
  size: number;
  /** The bytes: all of them, up to the size limit. */
  head: Uint8Array;
}

/**
 * Below the limit of one save (`BODY_LIMIT` of the file backend), with space for the rest of the
 * entry.
 */
const MAX_MEGABYTES = 40;
/** Bytes that are read to detect a file's type. */
export const HEAD_BYTES = MAX_MEGABYTES * 1024 * 1024;
/**
 * Limit for pictures that the desk opens and shrinks. The largest that phones take (108 megapixels)
 * still opens; larger ones exhaust a browser's memory.
 */
const MAX_OPENED_PIXELS = 120_000_000;

const PICTURES: readonly string[] = IMAGE_EXTENSIONS;
const ATTACHMENTS: readonly string[] = ATTACHMENT_EXTENSIONS;

/**
 * Why a file is rejected, and what to do instead, in Chinese; undefined if it is accepted. Shared
 * by the desk, the file service and the check. It parses the structure of the file to its end but
 * decodes nothing: afterwards the desk redraws each picture, and the file service and the build
 * decode it; whether Word or a PDF reader can open an attachment is not tested.
 */
export function refuseUpload({ name, size, head }: Upload): string | undefined {
  const extension = extensionOf(name);
  if (size === 0) return '这个文件是空的，可能没有下载完。请重新拷贝或导出，再上传';
  if (size > MAX_MEGABYTES * 1024 * 1024)
    return `文件有 ${Math.round(size / 1024 / 1024)} MB，每个不能超过 ${MAX_MEGABYTES} MB。照片用微信发一遍会变小，PDF 可以另存为“最小文件”`;
  const foreign = foreignKind(extension, head);
  if (foreign !== undefined) return foreign;
  if (PICTURES.includes(extension)) return refusePicture(head);
  if (!ATTACHMENTS.includes(extension))
    return `这里不收${extension ? ` .${extension} ` : '没有扩展名的'}文件。图片可以用 ${PICTURES.join('、')}；附件可以用 ${ATTACHMENTS.join('、')}`;
  if (isLocked(extension, head)) return formatExpected(problem('attachment-locked'));
  if (!looksLike(extension, head))
    return `扩展名是 .${extension}，里面却不是。请用原来的软件打开，重新导出或另存一份`;
  return isWholeFile(extension, head)
    ? undefined
    : `这个文件不完整，或者不是真正的 .${extension}。请重新拷贝，或用原来的软件另存一份，再上传`;
}

/** The picture format of the bytes, regardless of the name: chat programs save png as .jpg. */
export function pictureFormat(head: Uint8Array): string | undefined {
  return PICTURES.find((extension) => looksLike(extension, head));
}

export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * A docx with a password is not a ZIP: it is a compound file whose stream of this name, in UTF-16,
 * contains the document.
 */
function isLocked(extension: string, head: Uint8Array): boolean {
  if (!/^(?:doc|xls|ppt)x$/.test(extension) || !looksLike(extension.slice(0, 3), head))
    return false;
  return new TextDecoder('latin1').decode(head).includes([...'EncryptedPackage'].join('\0'));
}

function refusePicture(head: Uint8Array): string | undefined {
  const format = pictureFormat(head);
  if (format === undefined)
    return '这张图片打不开，可能没有传完整。请重新从手机或相机里拷贝，再上传';
  const { width, height } = pictureSize(head) ?? { width: 0, height: 0 };
  if (width * height > MAX_OPENED_PIXELS)
    return `这张图片有 ${width}×${height} 像素，大得打不开，最多 ${MAX_OPENED_PIXELS / 10_000} 万像素。请先用看图软件缩小到长边 4000 像素以内`;
  return isWholeFile(format, head)
    ? undefined
    : '这张图片只有一半，可能没有传完整。请重新从手机或相机里拷贝，再上传';
}

const startsWith = (head: Uint8Array, ...bytes: number[]) =>
  bytes.every((byte, index) => head[index] === byte);

/** Known types that are never accepted, under any name. */
function foreignKind(extension: string, head: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 512));
  const isProgram =
    text.startsWith('MZ') ||
    startsWith(head, 0x7f, 0x45, 0x4c, 0x46) ||
    startsWith(head, 0xcf, 0xfa, 0xed, 0xfe) ||
    startsWith(head, 0xca, 0xfe, 0xba, 0xbe) ||
    text.startsWith('#!');
  if (isProgram)
    return '这个文件里面是程序，不管叫什么名字都不能上传。如果是别人发来的，不要打开它，请告诉技术同事';
  if (['heic', 'heif'].includes(extension) || /^....ftyp(?:hei|hev|mif1.{8,40}heic)/s.test(text))
    return '这是苹果手机的 heic 照片，很多电脑看不了。请在手机“设置 › 相机 › 格式”里选“兼容性最佳”再拍；已经拍好的，用微信发给自己再存下来，就是 jpg';
  if (extension === 'svg' || /<svg[\s>]/i.test(text))
    return 'svg 图里可以藏程序，不能上传。请把它截图，或另存为 png';
  if (extension === 'gif' || text.startsWith('GIF8'))
    return '动图晃眼，网站不用。请截一张静止的图，存成 png 或 jpg';
  if (/^\s*(?:<!doctype|<html|<script|<\?xml)/i.test(text))
    return '这个文件里面是网页，不是图片或附件。请打开原来的网页，把图片另存下来再上传';
  return undefined;
}
