import type { HeadFile } from '../head.ts';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import { foldCase, foldText } from '../fold.ts';

/**
 * The groups that lead somewhere: a word that stands nowhere in the index may be asked, but not looked for, so it
 * is kept with a `-` before it; a group without any word of the index is left out.
 *
 * @param text all of the index and how people ask for its pages, with one form for each character
 */
export function synonymLines(
  groups: readonly SynonymGroup[],
  text: string,
  simplified: ReadonlyMap<string, string>,
): HeadFile['synonyms'] {
  const folded = foldCase(text);
  const mark = (words: readonly string[]) =>
    words
      .map((word) => foldCase(foldText(word, simplified)).replace(/\s+/g, ''))
      .map((word) => (folded.includes(word) ? word : `-${word}`));
  return groups.flatMap(({ words, narrower }) => {
    const equal = mark(words);
    const below = mark(narrower).filter((word) => !word.startsWith('-'));
    const isUseful = [...equal, ...below].some((word) => !word.startsWith('-'));
    return isUseful ? [[equal.join(' '), below.join(' ')] as const] : [];
  });
}
