import { HEAD_BYTES, extensionOf, pictureFormat, refuseUpload } from '../../src/check/upload.ts';
import { IMAGE_EXTENSIONS } from '../../src/model/fields/image.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { asciiWords } from '../../src/values/slugs.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import type { UploadAnswer } from '../privacy/answer-upload.ts';
import { mediaName } from '../../src/values/media-name.ts';

/** Longest side of a stored picture in pixels: enough for a full-width picture on a dense screen. */
const MAX_SIDE = 2000;
const QUALITY = 0.82;

/**
 * Prepares a chosen file for `content/media/`: an ASCII name derived from the original name, the day and the content,
 * so that it can be found again and the same file uploaded twice is stored once; pictures are resized, rotated upright
 * and stripped of the camera's data (place, device). Attachments are inspected, and the editor is asked if there is
 * something private or something to clean. For a file that the site does not accept, explains to the editor why and
 * what to do, and returns undefined.
 * @param keepAnswer stores why a number in a stored file is not private; undefined if that cannot be stored
 */
export async function prepareUpload(
  file: File,
  readSnapshot: ReadSnapshot,
  keepAnswer?: KeepAnswer,
): Promise<File | undefined> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const refusal = refuseUpload({ name: file.name, size: file.size, head });
  if (refusal !== undefined) return refuse(file, refusal);
  const extension = extensionOf(file.name);
  const isPicture = IMAGE_EXTENSIONS.some((known) => known === extension);
  const prepared = isPicture
    ? await preparePicture(file, head)
    : await prepareAttachment(file, readSnapshot, keepAnswer !== undefined);
  if (!prepared) return undefined;
  if ('refused' in prepared) return refuse(file, prepared.refused);
  const { blob, ending, answer } = prepared;
  const name = await storedName(file, blob, ending);
  const failure = answer && (await keepAnswer?.(name, answer).then(() => undefined, messageOf));
  if (failure !== undefined) return refuse(file, `理由没有记下来：${failure}`);
  return new File([blob], name, { type: blob.type });
}

/** A picture as {@link prepareUpload} makes it, without a word to the editor; or why it cannot be stored. */
export async function storedPicture(file: File): Promise<File | { refused: string }> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const refused = refuseUpload({ name: file.name, size: file.size, head });
  const prepared = refused === undefined ? await preparePicture(file, head) : { refused };
  if ('refused' in prepared) return prepared;
  const { blob, ending } = prepared;
  return new File([blob], await storedName(file, blob, ending), { type: blob.type });
}

/** Contains a hash of the stored bytes: one photograph with two kinds of camera data is one picture. */
async function storedName({ name }: File, blob: Blob, ending: string): Promise<string> {
  const words = await asciiWords(name.slice(0, -extensionOf(name).length - 1));
  return mediaName(words, await shortHash(blob), ending, new Date());
}

type KeepAnswer = (name: string, answer: UploadAnswer) => Promise<void>;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

type Picture = { blob: Blob; ending: string; answer?: undefined } | { refused: string };
type Prepared = Picture | { blob: Blob; ending: string; answer?: UploadAnswer } | undefined;

async function preparePicture(file: File, head: Uint8Array): Promise<Picture> {
  // A picture is re-encoded and its text cannot be read; its name becomes part of the stored name.
  const { refuseInside } = await import('../../src/check/refuse-inside.ts');
  const refused = refuseInside(file.name, { spots: [], unread: [] }, toShanghaiDate(new Date()));
  if (refused !== undefined) return { refused };
  const picture = await recode(file, head).catch(() => undefined);
  return (
    picture ?? { refused: '这张图片打不开，可能已经坏了。请用看图软件打开，另存为 jpg 再上传' }
  );
}

async function prepareAttachment(
  file: File,
  readSnapshot: ReadSnapshot,
  mayAnswer: boolean,
): Promise<Prepared> {
  const { inspectUpload } = await import('./inspect-upload.ts');
  const inspected = await inspectUpload(file, readSnapshot, mayAnswer);
  if (!inspected || 'refused' in inspected) return inspected;
  const { use: blob, answer } = inspected;
  return { blob, ending: extensionOf(file.name), ...(answer && { answer }) };
}

async function refuse({ name }: File, reason: string): Promise<undefined> {
  const { maskPrivate } = await import('../../src/privacy/check-text.ts');
  window.alert(`没有上传“${maskPrivate(name)}”\n${reason}。`);
}

/** The picture upright and resized, as WebP, without the metadata of camera and software. */
async function recode(file: File, head: Uint8Array): Promise<{ blob: Blob; ending: string }> {
  // Rotated upright by default; Chrome before 112 throws if the option is given by name.
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const webp = await encode(canvas, 'image/webp');
  if (webp) return { blob: webp, ending: 'webp' };
  // Safari cannot encode WebP; a picture that may be transparent stays PNG.
  const [type, ending] =
    pictureFormat(head) === 'jpg'
      ? (['image/jpeg', 'jpg'] as const)
      : (['image/png', 'png'] as const);
  const blob = await encode(canvas, type);
  if (!blob) throw new Error(`cannot write ${type}`);
  return { blob, ending };
}

/** Browsers return PNG if they cannot encode a type; that is not accepted here. */
async function encode(canvas: HTMLCanvasElement, type: string): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY));
  return blob?.type === type ? blob : undefined;
}

/** Eight hex digits of a file's content. */
async function shortHash(content: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
