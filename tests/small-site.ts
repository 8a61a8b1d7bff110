import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { wholePdf } from './whole-files.ts';

const FIXTURE = resolve(import.meta.dirname, 'fixtures/small-site');
const SIZE = { width: 1300, height: 900, channels: 3 } as const;

/** Writes the content of a site of a few entries into a folder: it builds in seconds. */
export async function writeSmallContent(folder: string): Promise<void> {
  await cp(FIXTURE, folder, { recursive: true });
  await mkdir(join(folder, 'media'), { recursive: true });
  await drawPicture(join(folder, 'media/shop.jpg'), '#a11d17');
  await drawPicture(join(folder, 'media/lamp.jpg'), '#123456');
  await writeFile(join(folder, 'media/rules.pdf'), wholePdf('small'));
}

/** Distinct pixels: Astro publishes pictures with equal bytes as one file. */
export async function drawPicture(file: string, background: string): Promise<void> {
  await sharp({ create: { ...SIZE, background } })
    .jpeg()
    .toFile(file);
}
