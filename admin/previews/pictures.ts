import type { ImageValue, Picture } from '../../src/model/fields/index.ts';

const MEDIA_PATH = /\.\.\/media\/[^\s"')\\<>]+/g;

/** The pictures that an entry names, in front matter and body, as they are written. */
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
  const { width, height } = await measure(url);
  return { src: url, sources: [], width, height, alt };
}

/** The size in CSS pixels; a common shape where the picture does not load. */
async function measure(url: string): Promise<{ width: number; height: number }> {
  const image = new Image();
  image.src = url;
  await image.decode().catch(() => undefined);
  return { width: image.naturalWidth || 1200, height: image.naturalHeight || 800 };
}
