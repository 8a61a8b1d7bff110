import type { RankingFile } from '../head.ts';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import { foldCase, foldText } from '../fold.ts';
import { occurringIn } from './occurring.ts';

/**
 * The useful synonym groups: a word that is not in the index may occur in a query but is not
 * searched for, so it is stored with a `-` prefix; a group without any word of the index is
 * omitted.
 *
 * @param text the index and the sample queries for its pages, with variant characters unified
 */
export function synonymLines(
  groups: readonly SynonymGroup[],
  text: string,
  simplified: ReadonlyMap<string, string>,
): RankingFile['synonyms'] {
  const fold = (word: string) => foldCase(foldText(word, simplified)).replace(/\s+/g, '');
  const folded = groups.map(({ words, narrower }) => ({
    words: words.map(fold),
    narrower: narrower.map(fold),
  }));
  const found = occurringIn(
    foldCase(text),
    folded.flatMap(({ words, narrower }) => [...words, ...narrower]),
  );
  const mark = (words: readonly string[]) =>
    words.map((word) => (found.has(word) ? word : `-${word}`));
  return folded.flatMap(({ words, narrower }) => {
    const equal = mark(words);
    const below = mark(narrower).filter((word) => !word.startsWith('-'));
    const isUseful = [...equal, ...below].some((word) => !word.startsWith('-'));
    return isUseful ? [[equal.join(' '), below.join(' ')] as const] : [];
  });
}
