import sharp from 'sharp';
import type { Outline, TitleFont } from './font.ts';
import { titleLines } from './title-lines.ts';

/** What a picture for link previews says. */
export interface ShareCard {
  title: string;
  /** Name of the site. */
  site: string;
}

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 84];
/** Sizes of the title in pixels, the largest first, with the most lines of each. */
const SIZES = [
  [104, 2],
  [88, 3],
  [72, 4],
  [56, 5],
] as const;
const LINE_HEIGHT = 1.4;
const [PAPER, INK, RED, GOLD, FLAME] = ['#faf6ef', '#2b2320', '#a11d17', '#c8922b', '#f0c56a'];
const SITE_SIZE = 38;

/**
 * Draws a card of 1200×630 as JPEG.
 * @param lacks is told each character that the font does not have; a frame with its number stands for it
 */
export async function drawCard(
  { title, site }: ShareCard,
  font: TitleFont,
  lacks: (character: string) => void,
): Promise<Buffer> {
  const outlines = new Map<string, Outline>();
  for (const character of new Set(title + site)) {
    const found = await font.outline(character);
    if (!found && character.trim() !== '') lacks(character);
    outlines.set(character, found ?? (await frameFor(character, font)));
  }
  const measure = (text: string) =>
    [...text].reduce((sum, character) => sum + (outlines.get(character)?.advance ?? 0) / 1000, 0);
  const draw = (text: string, x: number, y: number, size: number, colour: string) => {
    let at = 0;
    const signs = [...text].map((character) => {
      const { markup = '', advance = 0 } = outlines.get(character) ?? {};
      const place = `translate(${x + at * size} ${y}) scale(${size / 1000})`;
      at += advance / 1000;
      return `<g transform="${place}">${markup}</g>`;
    });
    return `<g fill="${colour}">${signs.join('')}</g>`;
  };
  const { lines, size } = layOut(title, measure);
  const top = (HEIGHT - 90 - lines.length * size * LINE_HEIGHT) / 2 + size;
  const text = lines.map((line, at) =>
    draw(line, MARGIN, top + at * size * LINE_HEIGHT, size, INK),
  );
  const name = draw(site, MARGIN + 50, HEIGHT - 58, SITE_SIZE, RED);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/><rect width="${WIDTH}" height="14" fill="${RED}"/><rect x="${MARGIN}" y="${HEIGHT - 128}" width="${WIDTH - 2 * MARGIN}" height="2" fill="${GOLD}"/>${CANDLE}${text.join('')}${name}</svg>`;
  // As PNG of few colours it would be half as large and take three times as long.
  return sharp(Buffer.from(svg)).jpeg({ quality: 75 }).toBuffer();
}

/** The site's candle, left of its name. */
const CANDLE = `<g transform="translate(${MARGIN} ${HEIGHT - 110}) scale(1.55)"><path fill="${FLAME}" stroke="${GOLD}" d="M12 1c4 5 5 8 5 10.500a5 5 0 0 1-10 0C7 9 8 6 12 1z"/><path fill="${INK}" d="M11.300 15h1.400v4h-1.400z"/><path fill="${RED}" d="M6 19h12v18a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2z"/></g>`;

/** The largest type in which the title fits; the smallest cuts a word that is wider than the card. */
function layOut(title: string, measure: (text: string) => number) {
  for (const [size, most] of SIZES) {
    const width = (WIDTH - 2 * MARGIN) / size;
    const lines = titleLines(title, { measure, width, most });
    if (lines?.every((line) => measure(line) <= width)) return { lines, size };
  }
  const [size, most] = SIZES[SIZES.length - 1] ?? [56, 5];
  const width = (WIDTH - 2 * MARGIN) / size;
  return { lines: (titleLines(title, { measure, width, most: 99 }) ?? []).slice(0, most), size };
}

/** A frame as wide as a character, with its number in it: 4DAE. */
async function frameFor(character: string, font: TitleFont): Promise<Outline> {
  if (character.trim() === '') return { markup: '', advance: 300 };
  const frame = '<path fill-rule="evenodd" d="M60-820H940V60H60ZM100-780V20H900V-780Z"/>';
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  const rows = [digits.slice(0, -3), digits.slice(-3)];
  const placed = await Promise.all(
    rows.flatMap((row, line) =>
      [...row].map(async (digit, column) => {
        const place = `translate(${160 + column * 235} ${-450 + line * 370}) scale(.4)`;
        return `<g transform="${place}">${(await font.outline(digit))?.markup ?? ''}</g>`;
      }),
    ),
  );
  return { markup: frame + placed.join(''), advance: 1000 };
}
