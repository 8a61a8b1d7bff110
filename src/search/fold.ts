/** Traditional character → simplified one; only single characters of the basic plane. */
export type CharacterMap = ReadonlyMap<string, string>;

/**
 * Full-width letters and digits, Kangxi radicals and compatibility ideographs: variants of one
 * character each.
 */
const FORMS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F00-\u2FDF\uF900-\uFAFF]/g;
const HAN = /\p{Script=Han}/gu;

/**
 * The text with variants of letters, digits and characters unified. Its length stays the same, so
 * that offsets are valid in the original; punctuation is unchanged, because it is never searched.
 */
export function foldText(text: string, simplified: CharacterMap): string {
  return text
    .replace(FORMS, (form) => {
      const plain = form.normalize('NFKC');
      return plain.length === 1 ? plain : form;
    })
    .replace(HAN, (character) => simplified.get(character) ?? character);
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
