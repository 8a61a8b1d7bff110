/** Traditional character → simplified one; only single characters of the basic plane. */
export type CharacterMap = ReadonlyMap<string, string>;

/**
 * Full-width letters and digits, Kangxi radicals and compatibility ideographs: variants of one
 * character each.
 */
const FORMS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F00-\u2FDF\uF900-\uFAFF]/g;
/** The first block of Chinese characters: what comes before it is neither. */
const FIRST_HAN = 0x2e80;

/**
 * The text with variants of letters, digits and characters unified. Its length stays the same, so
 * that offsets are valid in the original; punctuation is unchanged, because it is never searched.
 */
export function foldText(text: string, simplified: CharacterMap): string {
  const plain = text.replace(FORMS, (form) => {
    const one = form.normalize('NFKC');
    return one.length === 1 ? one : form;
  });
  const byCode = codesOf(simplified);
  let folded = '';
  let done = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    const simple = code < FIRST_HAN ? undefined : byCode.get(code);
    if (simple === undefined) continue;
    folded += plain.slice(done, at) + simple;
    done = at + 1;
  }
  return folded + plain.slice(done);
}

const known = new WeakMap<CharacterMap, ReadonlyMap<number, string>>();

/** By number: a string for each character of a site’s pages would cost more than all else here. */
function codesOf(simplified: CharacterMap): ReadonlyMap<number, string> {
  const codes =
    known.get(simplified) ?? new Map([...simplified].map(([from, to]) => [from.charCodeAt(0), to]));
  known.set(simplified, codes);
  return codes;
}

/** A folded text in lower case, of the same length. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** Pairs of characters in one text, traditional first: `會会費费`. */
export function readCharacterMap(pairs: string): CharacterMap {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) {
    map.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  return map;
}
