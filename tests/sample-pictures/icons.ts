/** The mark of the site, as favicon and as icons for home screens. */
import sharp from 'sharp';
import { PAPER, RED } from './palette.ts';
import { type Drawing } from './raster.ts';

interface Icon {
  /** In pixels, either way. */
  size: number;
  /** The mark's size relative to its grid. A maskable icon stays well within the narrowest mask. */
  scale: number;
}

/** The icons for home screens. */
export const ICONS: ReadonlyMap<string, Icon> = new Map([
  ['icon-192', { size: 192, scale: 0.68 }],
  ['icon-512', { size: 512, scale: 0.68 }],
  ['icon-maskable-512', { size: 512, scale: 0.56 }],
  ['apple-touch-icon', { size: 180, scale: 0.68 }],
]);

/** The mark's middle on its grid. */
const MIDDLE = [16.03, 16.32] as const;

/** The simple mark: a red candle with a flame, on a 32 × 32 grid. */
function mark(wax: string): string {
  return (
    `<path ${wax} d="M10.5 16a1.5 1.5 0 0 1 1.5-1.5h8a1.5 1.5 0 0 1 1.5 1.5v12.5H10.5z"/>` +
    `<path ${wax} d="M7 28h18a1 1 0 0 1 1 1v1a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-1a1 1 0 0 1 1-1z"/>` +
    '<path fill="#e0a030" d="M16 .8c3.4 4.3 5 6.4 5 8.7a5 5 0 0 1-10 0c0-2.3 1.6-4.4 5-8.7z"/>' +
    '<path fill="#fff0c4" d="M16 6.2c1.5 2 2.2 3 2.2 4.1a2.2 2.2 0 0 1-4.4 0c0-1.1.7-2.1 2.2-4.1z"/>'
  );
}

/** The favicon; the wax is brighter on dark tabs. */
export function drawFavicon(): Drawing {
  const style = `<style>.w{fill:${RED}}@media(prefers-color-scheme:dark){.w{fill:#e5483a}}</style>`;
  const body = mark('class="w"');
  return {
    file: 'public/favicon.svg',
    data: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${style}${body}</svg>\n`,
  };
}

/** Draws one icon: the mark in the middle of paper. */
export async function drawIcon(name: string, { size, scale }: Icon): Promise<Drawing> {
  const [x, y] = MIDDLE.map((middle) => (16 - middle * scale).toFixed(2));
  const candle = `<g transform="translate(${x} ${y}) scale(${scale})">${mark(`fill="${RED}"`)}</g>`;
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" fill="${PAPER}"/>${candle}</svg>`;
  const data = await sharp(Buffer.from(source))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return { file: `public/icons/${name}.png`, data };
}
