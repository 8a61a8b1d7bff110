import type { RankingFile } from '../head.ts';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import type { AskedFile } from '../asked-file.ts';
import { type CharacterMap, foldCase, foldText } from '../fold.ts';
import { occurringIn } from './occurring.ts';

/** Groups of synonyms as they are searched: variant characters unified, in lower case, without spaces. */
export function foldSynonyms(
  groups: readonly SynonymGroup[],
  simplified: CharacterMap,
): SynonymGroup[] {
  const fold = (word: string) => foldCase(foldText(word, simplified)).replace(/\s+/g, '');
  return groups.map(({ words, narrower }) => ({
    words: words.map(fold),
    narrower: narrower.map(fold),
  }));
}

/** Those words of folded groups that occur in texts, whose variant characters are unified. */
export function synonymsIn(texts: readonly string[], groups: readonly SynonymGroup[]): string[] {
  const words = groups.flatMap(({ words, narrower }) => [...words, ...narrower]);
  return [...occurringIn(texts.map(foldCase).join('\n'), words)];
}

/**
 * The useful synonym groups: a word that is not in the index may occur in a query but is not
 * searched for, so it is stored with a `-` prefix; a group without any word of the index is
 * omitted.
 *
 * @param folded see {@link foldSynonyms}
 * @param inPages those of their words that occur on pages; each may be named more than once
 * @param asked the sample queries for these pages, in which they may occur as well
 */
export function synonymLines(
  folded: readonly SynonymGroup[],
  inPages: readonly string[],
  asked: AskedFile,
): RankingFile['synonyms'] {
  const found = new Set([...inPages, ...synonymsIn(Object.values(asked), folded)]);
  const mark = (words: readonly string[]) =>
    words.map((word) => (found.has(word) ? word : `-${word}`));
  return folded.flatMap(({ words, narrower }) => {
    const equal = mark(words);
    const below = mark(narrower).filter((word) => !word.startsWith('-'));
    const isUseful = [...equal, ...below].some((word) => !word.startsWith('-'));
    return isUseful ? [[equal.join(' '), below.join(' ')] as const] : [];
  });
}
