import { imageMetadata } from 'astro/assets/utils';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { byStamp } from './by-stamp.ts';
import { DecodedPictures } from './decoded-pictures.ts';
import { type Problem, problem } from '../values/validation/validation-error.ts';
import { findExcess, pixelCost } from '../images/picture-limits.ts';
import { IMAGE_EXTENSIONS } from '../model/fields/image.ts';
import { withinPixelBudget } from '../images/pixel-budget.ts';
import { readHeader } from '../images/read-header.ts';

const DAMAGED = problem('damaged-picture');
const UNUSUAL = problem('unusual-picture');
/** As Astro calls them. */
const FORMATS: readonly string[] = IMAGE_EXTENSIONS;

const decoded = new DecodedPictures();

/**
 * What keeps a build from making pages' pictures of a file; undefined where nothing does. Decodes it once as the build
 * will, since a header may be right and the rest damaged; larger ones than allowed are not decoded at all.
 */
export const inspectPicture = byStamp(inspect);

async function inspect(file: string): Promise<Problem | undefined> {
  const header = await readHeader(file);
  if (!header) return DAMAGED;
  const excess = findExcess(header);
  if (excess) return excess;
  return withinPixelBudget(pixelCost(header), async () => {
    const bytes = await readFile(file);
    const seen = await imageMetadata(bytes, file).catch(() => undefined);
    if (!seen || !FORMATS.includes(seen.format)) return UNUSUAL;
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (await decoded.has(hash)) return undefined;
    if (!(await canDecode(bytes))) return DAMAGED;
    await decoded.add(hash);
    return undefined;
  });
}

/** With what Astro's image service asks of sharp. */
async function canDecode(bytes: Uint8Array): Promise<boolean> {
  try {
    await sharp(bytes, { failOn: 'none', pages: -1, limitInputPixels: false })
      .rotate()
      .resize({ width: 16 })
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
