import { toShanghaiDate } from '../src/lib/dates.ts';
import { ATTACHMENT_EXTENSIONS } from '../src/model/fields/file.ts';
import { IMAGE_EXTENSIONS } from '../src/model/fields/image.ts';

/** Longest side of a stored picture in pixels: enough for a full-width picture on a dense screen. */
const MAX_SIDE = 2400;
const QUALITY = 0.82;
/** Below what one save may hold (`BODY_LIMIT` of the file backend), with room for the rest of the entry. */
const MAX_MEGABYTES = 40;
const RECODABLE: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'webp']);

/**
 * Makes a chosen file ready for `content/media/`: an ASCII name that nothing else has, and for photographs
 * a sensible size without the camera's data (place, device). Gives undefined, after telling the editor, for
 * a kind of file that the site does not take.
 */
export async function prepareUpload(file: File): Promise<File | undefined> {
  const extension = extensionOf(file.name);
  const known: readonly string[] = [...IMAGE_EXTENSIONS, ...ATTACHMENT_EXTENSIONS];
  if (!known.includes(extension)) {
    window.alert(
      `不能上传这种文件：${file.name}\n图片可以用 ${IMAGE_EXTENSIONS.join('、')}；附件可以用 ${ATTACHMENT_EXTENSIONS.join('、')}。`,
    );
    return undefined;
  }
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    window.alert(`文件太大：${file.name}\n每个文件不能超过 ${MAX_MEGABYTES} MB，请先缩小。`);
    return undefined;
  }
  const picture = RECODABLE.has(extension) ? await recode(file).catch(() => undefined) : undefined;
  const content = picture ?? file;
  const name = mediaName(await shortHash(content), picture ? 'webp' : extension, new Date());
  return new File([content], name, { type: content.type });
}

/** `2026-11-22-1f3a9c0d.webp`: the day in Shanghai and a short hash. */
export function mediaName(hash: string, extension: string, now: Date): string {
  return `${toShanghaiDate(now)}-${hash}.${extension}`;
}

export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The picture as WebP, turned upright and shrunk; undefined where the browser cannot, or gains nothing. */
async function recode(file: File): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/webp', QUALITY),
  );
  // Safari answers with PNG where it cannot write WebP.
  return blob?.type === 'image/webp' ? blob : undefined;
}

/** Eight hex digits from the content and the moment: the same picture twice must not ask “replace?”. */
async function shortHash(content: Blob): Promise<string> {
  const moment = new TextEncoder().encode(String(performance.timeOrigin + performance.now()));
  const bytes = await new Blob([await content.arrayBuffer(), moment]).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
