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
/** Astro's names of the formats. */
const FORMATS: readonly string[] = IMAGE_EXTENSIONS;

const decoded = new DecodedPictures();

/**
 * Why a build cannot make the pages' versions of a picture; undefined if it can. Decodes the
 * picture once, as the build will, because the header may be right and the rest damaged; pictures
 * above the size limit are not decoded.
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

/** Uses the same sharp options as Astro's image service. */
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
