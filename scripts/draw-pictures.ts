/**
 * Draws every sample picture of the site, so that the repository needs no photograph with unclear rights.
 *
 * Each scene is composed as SVG, rasterised by sharp and finished with film grain:
 *   content/media/*.jpg   pictures for the sample content
 *   public/og/site.jpg    the card for sharing pages without a title of their own
 *   public/icons/*.png, public/favicon.svg
 *
 * Usage: node scripts/draw-pictures.ts [name …]   (without names: everything)
 * A name is that of a scene, "og" for all the cards or "icons" for all the icons.
 * The randomness is seeded by the picture's name, so that the same script always draws the same picture.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { orUsage, readNames } from '../src/system/command-line.ts';
import { drawFavicon, drawIcon, ICONS } from '../tests/sample-pictures/icons.ts';
import { type Drawing, drawScene } from '../tests/sample-pictures/raster.ts';
import { SCENES } from '../tests/sample-pictures/scenes/index.ts';
import { CARDS, drawCard } from '../tests/sample-pictures/share.ts';

const ROOT = path.join(import.meta.dirname, '..');

/** Draws all pictures, or only the named ones. */
async function* drawings(names: readonly string[]): AsyncGenerator<Drawing> {
  const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
  for (const scene of SCENES) if (wanted(scene.name)) yield await drawScene(scene);
  if (wanted('og')) for (const [name, scene] of CARDS) yield await drawCard(name, scene);
  if (wanted('icons')) {
    yield drawFavicon();
    for (const [name, icon] of ICONS) yield await drawIcon(name, icon);
  }
}

/** Writes one file, making its folder where needed. */
async function save({ file, data }: Drawing): Promise<void> {
  const target = path.join(ROOT, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, data);
  process.stdout.write(`${file} ${Math.round(data.length / 1024)} kB\n`);
}

const KNOWN = ['og', 'icons', ...SCENES.map(({ name }) => name)];
const names = orUsage(() => readNames(KNOWN));
for await (const drawing of drawings(names)) await save(drawing);
