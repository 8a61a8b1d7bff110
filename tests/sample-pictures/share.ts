/** The card for sharing pages without a title of their own: a scene, darkened towards the left, and a candle. */
import sharp from 'sharp';
import { candle, dish } from './candle.ts';
import { glow } from './light.ts';
import { GOLD, RED } from './palette.ts';
import { type Drawing, encode, preview, svg } from './raster.ts';
import { courtyardDusk } from './scenes/courtyard-dusk.ts';
import { add, type Scene, sketch, type Sketch } from './sketch.ts';
import { ACROSS, linear, rect } from './svg.ts';

const WIDTH = 1200;
const HEIGHT = 630;

/** The scene behind the candle on each card. */
export const CARDS: ReadonlyMap<string, Scene> = new Map([['site', courtyardDusk]]);

/** Lays the dusk, the candle and the coloured edge over a picture. */
function front(name: string, picture: Buffer): Sketch {
  const s = sketch(`card-${name}`, WIDTH, HEIGHT);
  const night = linear(s, '0 #120d0b, 0.26 #120d0b 0.94, 0.6 #120d0b 0.3, 1 #120d0b 0.05', ACROSS);
  const href = `data:image/jpeg;base64,${picture.toString('base64')}`;
  add(
    s,
    `<image width="${WIDTH}" height="${HEIGHT}" href="${href}"/>`,
    rect(0, 0, WIDTH, HEIGHT, night),
    rect(0, 480, WIDTH, 150, linear(s, '0 #120d0b 0, 1 #120d0b 0.9')),
    dish(s, 250, 528, 120),
    candle(s, 250, 524, 78, 250),
    glow(s, 250, 545, 220, '#ffb35a', 0.4, 0.2),
    rect(0, 614, WIDTH, 16, RED),
    rect(0, 609, WIDTH, 5, GOLD),
  );
  return s;
}

/** Draws one sharing card. */
export async function drawCard(name: string, scene: Scene): Promise<Drawing> {
  const s = front(name, await preview(scene, WIDTH, HEIGHT));
  const image = await sharp(svg(s, WIDTH, HEIGHT), { unlimited: true })
    .removeAlpha()
    .png()
    .toBuffer();
  return { file: `public/og/${name}.jpg`, data: await encode(image, 80_000, [84, 78, 70, 60, 50]) };
}
