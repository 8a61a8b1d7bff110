import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, create } from 'fontkitten';
import { decompress } from 'wawoff2';

/** Noto Serif SC (OFL), whole, in some hundred parts by characters; only those that titles need are read. */
const PACKAGE = '@fontsource-variable/noto-serif-sc';
const PARTS = 'noto-serif-sc';
const WEIGHT = 700;

/** The drawing of a character; lengths in thousandths of the size of the type, y downwards from the base line. */
export interface Outline {
  /** Elements of SVG. */
  markup: string;
  advance: number;
}

/** A part of the font, and the code points that it has: ranges with both ends. */
interface Part {
  file: string;
  ranges: readonly (readonly [number, number])[];
}

/** Draws the characters of titles. A part of the font is read once, when a character needs it. */
export class TitleFont {
  readonly #parts: readonly Part[];
  readonly #fonts = new Map<string, Promise<Font>>();

  private constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  static async open(): Promise<TitleFont> {
    const folder = dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
    const ranges: unknown = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'));
    const parts = Object.entries(ranges as Record<string, string>).map(([name, list]) => ({
      file: join(folder, 'files', `${PARTS}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: list.split(',').map(readRange),
    }));
    return new TitleFont(parts);
  }

  /** Undefined for a character that the font does not have. */
  async outline(character: string): Promise<Outline | undefined> {
    const code = character.codePointAt(0) ?? 0;
    const isIn = ({ ranges }: Part) => ranges.some(([from, to]) => from <= code && code <= to);
    for (const part of this.#parts.filter(isIn)) {
      const font = await this.#read(part.file);
      if (!font.hasGlyphForCodePoint(code)) continue;
      const glyph = font.glyphForCodePoint(code);
      const scale = 1000 / font.unitsPerEm;
      const path = glyph.path.scale(scale, -scale).toSVG();
      return { markup: `<path d="${path}"/>`, advance: glyph.advanceWidth * scale };
    }
    return undefined;
  }

  #read(file: string): Promise<Font> {
    const known = this.#fonts.get(file) ?? readBold(file);
    this.#fonts.set(file, known);
    return known;
  }
}

async function readBold(file: string): Promise<Font> {
  const font = create(Buffer.from(await decompress(await readFile(file))));
  if ('fonts' in font) throw new Error(`${file}: found a collection of fonts`);
  return font.getVariation({ wght: WEIGHT });
}

/** `U+4e00-4eff` or `U+4e00`. */
function readRange(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
