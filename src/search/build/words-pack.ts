import { askedLines } from './asked-lines.ts';
import type { TaughtWords } from './taught-words.ts';
import { foldText } from '../fold.ts';
import { readPageText } from '../packs/page-text.ts';
import type { WordsFile } from '../packs/words-file.ts';
import { traditionalCharacters, readings, commonCharacters } from './characters.ts';
import { realWords } from './real-words.ts';
import { synonymLines } from './synonym-lines.ts';

/**
 * Creates the pack of kind `words` for the pages in packs. It depends only on which characters and
 * which words of the synonyms occur at all, so that a new entry seldom changes it.
 *
 * @param pages their HTML as built; those that are not indexed are ignored
 * @param asked sample queries for them
 */
export function makeWords(
  pages: readonly { path: string; html: string }[],
  { synonyms, asked = new Map() }: TaughtWords,
): WordsFile {
  const simplified = traditionalCharacters();
  const text = pages
    .map(({ html }) => foldText(readPageText(html)?.text ?? '', simplified))
    .join('\n');
  const said = askedLines(
    asked,
    pages.map(({ path }) => `/${path}`),
    simplified,
  );
  const everything = [text, ...Object.values(said)].join('\n');
  const used = new Set([...commonCharacters(), ...(text.match(/\p{Script=Han}/gu) ?? [])]);
  const syllables = readings(used);
  return {
    traditional: [...simplified]
      .filter(([, simple]) => used.has(simple))
      .flat()
      .join(''),
    synonyms: synonymLines(synonyms, everything, simplified),
    asked: said,
    readings: syllables,
    real: realWords(everything, syllables),
  };
}
