import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import { foldText } from '../fold.ts';
import { readPageText } from '../packs/page-text.ts';
import type { WordsFile } from '../packs/words-file.ts';
import { traditionalCharacters, readings, commonCharacters } from './characters.ts';
import { synonymLines } from './synonym-lines.ts';

/**
 * Makes the pack of kind `words` for the pages that packs hold. It depends on which characters and which words of
 * the synonyms stand anywhere, so that a new entry seldom changes it.
 *
 * @param pages their HTML as built; those that the search does not know count for nothing
 */
export function makeWords(
  pages: readonly { html: string }[],
  { synonyms }: { synonyms: readonly SynonymGroup[] },
): WordsFile {
  const simplified = traditionalCharacters();
  const text = pages
    .map(({ html }) => foldText(readPageText(html)?.text ?? '', simplified))
    .join('\n');
  const used = new Set([...commonCharacters(), ...(text.match(/\p{Script=Han}/gu) ?? [])]);
  return {
    traditional: [...simplified]
      .filter(([, simple]) => used.has(simple))
      .flat()
      .join(''),
    synonyms: synonymLines(synonyms, text, simplified),
    readings: readings(used),
  };
}
