import jsQR from 'jsqr';
import sharp from 'sharp';

/**
 * The text of the QR code in a picture, by a reader that is not of the library that drew it; undefined without one.
 *
 * @param ink how dark black is printed: 1 as it is, .5 with half of the toner
 */
export async function readCode(png: Buffer, ink: number): Promise<string | undefined> {
  const { data, info } = await sharp(png)
    .removeAlpha()
    .linear(ink, 255 * (1 - ink))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
