import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { writeAttachments } from './fixture-attachments.ts';
import { writePictures } from './fixture-pictures.ts';
import { FIXTURE_BASE } from './servers.ts';
import { wholePdf } from './whole-files.ts';

/**
 * `npm run build:fixture`: the shipped content together with `tests/fixtures/content/` (drafts, entries of
 * tomorrow, hostile values, moved addresses, a camera's photo), built under a base path.
 */
const content = resolve('.cache/fixture-content');
await rm(content, { recursive: true, force: true });
await cp('content', content, { recursive: true });
await cp('tests/fixtures/content', content, { recursive: true });

const size = { width: 2000, height: 1500, channels: 3 } as const;
const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 59/1 0/1', GPSLongitudeRef: 'E' } };
const camera = { IFD0: { Make: 'RedCandleCamera', Copyright: 'RedCandleOwner' }, ...gps };
// Pixels of their own: Astro publishes pictures of equal bytes as one file.
for (const [name, background] of [
  ['camera.jpg', '#a11d17'],
  ['draft-only.jpg', '#123456'],
  ['future-only.jpg', '#654321'],
] as const) {
  const picture = sharp({ create: { ...size, background } })
    .jpeg()
    .withExif(camera);
  await writeFile(resolve(content, 'media', name), await picture.toBuffer());
}
await writeFile(resolve(content, 'media', 'rules.pdf'), wholePdf('published'));
await writeFile(resolve(content, 'media', 'secret.pdf'), wholePdf('draft only'));
await writeAttachments(content);
await writePictures(content);

await mkdir('.cache', { recursive: true });
process.env['RED_CANDLE_CONTENT'] = content;
process.env['RED_CANDLE_OUT'] = resolve('.cache/fixture-site');
process.env['SITE_BASE'] = FIXTURE_BASE;
await import('../scripts/build.ts');
