/** The mark of the site, as favicon and as icons for home screens. */
import sharp from 'sharp';
import { PAPER, RED } from './palette.ts';
import { type Drawing } from './raster.ts';

/** The icons for home screens and their sizes. */
export const ICONS: ReadonlyMap<string, number> = new Map([
  ['icon-192', 192],
  ['icon-512', 512],
  ['apple-touch-icon', 180],
]);

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

/** Draws one icon: the mark on paper, with room for a round mask. */
export async function drawIcon(name: string, size: number): Promise<Drawing> {
  const candle = `<g transform="translate(5.1 4.9) scale(0.68)">${mark(`fill="${RED}"`)}</g>`;
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" fill="${PAPER}"/>${candle}</svg>`;
  const data = await sharp(Buffer.from(source))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return { file: `public/icons/${name}.png`, data };
}
