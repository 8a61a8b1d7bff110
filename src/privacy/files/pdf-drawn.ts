/** The part of a pdf.js page that describes what is drawn. */
export interface Drawn {
  getOperatorList: () => Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
}

/** A page of pdf.js with its loaded fonts. */
export interface DrawnInFonts extends Drawn {
  commonObjs: { has: (name: string) => boolean; get: (name: string) => unknown };
}

const SET_FONT = 37;
/** Fewer glyphs are ornaments, and not a number. */
const FEWEST_UNKNOWN = 7;

/**
 * Whether glyphs are drawn that the file does not map to characters: their extracted text is wrong.
 */
export async function hasUnknownSigns(page: DrawnInFonts): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  let [font, unknown] = [undefined as FontOfPage | undefined, 0];
  for (const [index, operator] of fnArray.entries()) {
    const [first] = Array.isArray(argsArray[index]) ? (argsArray[index] as unknown[]) : [];
    if (operator === SET_FONT) font = fontOf(page, String(first));
    if (operator === SHOW_TEXT && Array.isArray(first))
      unknown += (first as unknown[]).filter((glyph) => isUnknown(glyph, font)).length;
  }
  return unknown >= FEWEST_UNKNOWN;
}

interface FontOfPage {
  composite?: boolean;
  isType3Font?: boolean;
  /** `firstChar`: identity mapping. */
  toUnicode?: { firstChar?: number; _map?: readonly unknown[] };
  /** Code → glyph name. */
  differences?: Readonly<Record<number, string>>;
}

function fontOf({ commonObjs }: DrawnInFonts, name: string): FontOfPage | undefined {
  const font: unknown = commonObjs.has(name) ? commonObjs.get(name) : undefined;
  return typeof font === 'object' && font !== null ? (font as FontOfPage) : undefined;
}

/** Characters that represent no real one: private use, replacement, controls. */
const NO_SIGN = /^[\p{Co}\ufffd\0-\x08\x0e-\x1f]/u;

function isUnknown(glyph: unknown, font: FontOfPage | undefined): boolean {
  if (typeof glyph !== 'object' || glyph === null) return false;
  const { unicode = '', originalCharCode: code = 0 } = glyph as {
    unicode?: string;
    originalCharCode?: number;
  };
  if (NO_SIGN.test(unicode)) return true;
  if (font?.composite) return font.toUnicode?.firstChar !== undefined;
  const name = font?.differences?.[code];
  if (name === undefined || name === '.notdef') return false;
  // Programs without glyph names use single letters from a on.
  if (font?.isType3Font && /^[A-Za-z]$/.test(name) && unicode === name)
    return code !== name.codePointAt(0);
  return (font?.toUnicode?._map?.[code] ?? undefined) === undefined;
}

/** The operator of pdf.js that draws text: `OPS.showText`. */
const SHOW_TEXT = 44;
/** In thousandths of a text unit; wider gaps are spaces. */
const BLANK_FROM = -250;

/**
 * Text that a page draws outside its visible area: its text layer omits that. Each piece as it is
 * drawn.
 * @param seen the text of the text layer
 */
export async function unseenTexts(page: Drawn, seen: string): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const known = unspaced(seen);
  let [at, searches] = [0, 0];
  return fnArray.flatMap((operator, index) => {
    if (operator !== SHOW_TEXT) return [];
    const text = textOf(argsArray[index]);
    const plain = unspaced(text);
    if (plain === '') return [];
    // The text layer mostly has it in drawing order.
    if (known.startsWith(plain, at)) {
      at += plain.length;
      return [];
    }
    searches += 1;
    return searches < MAX_SEARCHES && known.includes(plain) ? [] : [text];
  });
}

/** Each search takes time in proportion to the page's length. */
const MAX_SEARCHES = 2000;

const unspaced = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

function textOf(args: unknown): string {
  const [glyphs] = Array.isArray(args) ? (args as unknown[]) : [];
  if (!Array.isArray(glyphs)) return '';
  return (glyphs as unknown[]).map(signOf).join('');
}

function signOf(glyph: unknown): string {
  if (typeof glyph === 'number') return glyph < BLANK_FROM ? ' ' : '';
  const unicode: unknown =
    typeof glyph === 'object' && glyph !== null ? Reflect.get(glyph, 'unicode') : undefined;
  return typeof unicode === 'string' ? unicode : '';
}
