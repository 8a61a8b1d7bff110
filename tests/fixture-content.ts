import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeAttachments } from './fixture-attachments.ts';
import { ownForm } from './fixture-form.ts';
import { writePictures } from './fixture-pictures.ts';
import { FULL_CONTENT } from './full-site.ts';
import { wholePdf } from './whole-files.ts';

const SIZE = { width: 2000, height: 1500, channels: 3 } as const;
const GPS = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 59/1 0/1', GPSLongitudeRef: 'E' } };
const CAMERA = { IFD0: { Make: 'RedCandleCamera', Copyright: 'RedCandleOwner' }, ...GPS };
/** Distinct pixels: Astro publishes pictures with equal bytes as one file. */
const PHOTOS = {
  'camera.jpg': '#a11d17',
  'draft-only.jpg': '#123456',
  'future-only.jpg': '#654321',
};

/**
 * Writes to a folder the content of the whole site together with `tests/fixtures/content/` (drafts, entries of
 * tomorrow, hostile values, moved addresses) and generated files: a camera's photos, attachments, every kind of
 * picture.
 */
export async function writeFixtureContent(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(FULL_CONTENT, folder, { recursive: true });
  await cp('tests/fixtures/content', folder, { recursive: true });
  for (const [name, background] of Object.entries(PHOTOS)) {
    const picture = sharp({ create: { ...SIZE, background } })
      .jpeg()
      .withExif(CAMERA);
    await writeFile(join(folder, 'media', name), await picture.toBuffer());
  }
  await writeFile(join(folder, 'media', 'rules.pdf'), wholePdf('published'));
  await writeFile(join(folder, 'media', 'secret.pdf'), wholePdf('draft only'));
  await writeFile(join(folder, 'media', 'own-form.docx'), await ownForm());
  await writeAttachments(folder);
  await writePictures(folder);
}
