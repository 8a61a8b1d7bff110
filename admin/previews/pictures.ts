import type { ImageValue, Picture } from '../../src/model/fields/index.ts';

const MEDIA_PATH = /\.\.\/media\/[^\s"')\\<>]+/g;

/** The pictures that an entry refers to, in front matter and body, as they are written. */
export function picturePaths(data: Record<string, unknown>): string[] {
  return [...new Set(JSON.stringify(data).match(MEDIA_PATH) ?? [])];
}

/** A picture for a view, in its own size; undefined while Decap is still loading it. */
export async function toPicture(
  { src, alt }: ImageValue,
  urls: ReadonlyMap<string, string>,
): Promise<Picture | undefined> {
  const url = urls.get(String(src));
  if (url === undefined) return undefined;
  return { src: url, sources: [], ...(await sizeOf(url)), alt };
}

interface Size {
  width: number;
  height: number;
}

/** Address → size, so that a picture is not decoded again on every keystroke. */
const sizes = new Map<string, Promise<Size>>();

function sizeOf(url: string): Promise<Size> {
  const size = sizes.get(url) ?? measure(url);
  sizes.set(url, size);
  return size;
}

/** The size in CSS pixels; a common aspect ratio if the picture does not load. */
async function measure(url: string): Promise<Size> {
  const image = new Image();
  image.src = url;
  await image.decode().catch(() => undefined);
  return { width: image.naturalWidth || 1200, height: image.naturalHeight || 800 };
}
