/** From SVG to pixels: rasterising, film grain, encoding. */
import sharp from 'sharp';
import { type Random } from './random.ts';
import { drawn, type Scene, type Sketch } from './sketch.ts';

/** The SVG of a finished sketch, at the given size. */
export function svg(s: Sketch, width: number, height: number): Buffer {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${s.w} ${s.h}" preserveAspectRatio="xMidYMid slice">`;
  return Buffer.from(`${head}<defs>${s.defs.join('')}</defs>${s.body.join('')}</svg>`);
}

/** A file to be written, with its path from the root of the project. */
export interface Drawing {
  readonly file: string;
  readonly data: Buffer | string;
}

/** Film grain: grey noise, to be blended in soft light. */
async function filmGrain(
  width: number,
  height: number,
  random: Random,
  strength: number,
): Promise<Buffer> {
  const w = Math.ceil(width / 1.6);
  const h = Math.ceil(height / 1.6);
  const noise = Buffer.alloc(w * h);
  for (let i = 0; i < noise.length; i += 1)
    noise[i] = 128 + (random() + random() + random() - 1.5) * strength;
  return sharp(noise, { raw: { width: w, height: h, channels: 1 } })
    .resize(width, height, { kernel: 'cubic' })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Encodes with the first quality that stays under the limit. */
export async function encode(
  image: Buffer,
  limit: number,
  qualities: readonly number[],
): Promise<Buffer> {
  let result = image;
  for (const quality of qualities) {
    result = await sharp(image).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (result.length <= limit) return result;
  }
  return result;
}

/** Rasterises a sketch and lays film grain over it; lossless, for encoding. */
export async function develop(
  s: Sketch,
  width: number,
  height: number,
  strength: number,
): Promise<Buffer> {
  const grainLayer = await filmGrain(width, height, s.random, strength);
  const raster = await sharp(svg(s, width, height), { unlimited: true })
    .removeAlpha()
    .toBuffer();
  return sharp(raster)
    .composite([{ input: grainLayer, blend: 'soft-light' }])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Sketches a scene and rasterises it, without film grain, to fill the given size. */
export async function preview(scene: Scene, width: number, height: number): Promise<Buffer> {
  return sharp(svg(drawn(scene), width, height))
    .removeAlpha()
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Draws the picture of a scene for the sample content. */
export async function drawScene(scene: Scene): Promise<Drawing> {
  const { w, h, scale } = scene.format;
  const image = await develop(drawn(scene), w * scale, h * scale, 52);
  const data = await encode(image, 780_000, [82, 74, 64, 54, 44]);
  return { file: `content/media/${scene.name}.jpg`, data };
}
