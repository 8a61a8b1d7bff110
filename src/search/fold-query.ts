import { normaliseText } from '../values/normalise-text.ts';
import { type CharacterMap, foldText, readCharacterMap } from './fold.ts';

/**
 * Characters that exist in simplified Chinese too, but represent another one in a traditional text.
 */
const IN_TRADITIONAL = readCharacterMap('著着乾干瞭了藉借覆复夥伙');

/** Folds a typed query like the index: normalised as texts are, NFKC, simplified, lower case. */
export function foldQuery(text: string, simplified: CharacterMap): string {
  const plain = normaliseText(text, 'line').normalize('NFKC');
  const isTraditional = [...plain].some((character) => simplified.has(character));
  return foldText(plain, isTraditional ? new Map([...simplified, ...IN_TRADITIONAL]) : simplified)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
