/** A page of pdf.js, as far as it tells what is drawn. */
export interface Drawn {
  getOperatorList: () => Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
}

/** The operator of pdf.js that draws text: `OPS.showText`. */
const SHOW_TEXT = 44;
/** Thousandths of a sign; wider ones are blanks. */
const BLANK_FROM = -250;

/**
 * What a page draws where nobody sees it, beyond its edges: its text layer leaves that out. Each piece of text as it is
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
    // The text layer has it in the order in which it is drawn, mostly.
    if (known.startsWith(plain, at)) {
      at += plain.length;
      return [];
    }
    searches += 1;
    return searches < MOST_SEARCHES && known.includes(plain) ? [] : [text];
  });
}

/** Each takes the time of a page's length. */
const MOST_SEARCHES = 2000;

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
