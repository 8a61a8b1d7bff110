import { type Phrases, zh_Hans } from 'decap-cms-locales';
import { ownPhrases, reviewPhrases } from './own-phrases.ts';

/**
 * Decap's simplified Chinese, completed and corrected. `tests/unit/locale.test.ts` reports phrases that a new version
 * adds.
 */
export const phrases: Phrases = withPhrases(zh_Hans, ownPhrases);

/** The desk's phrases; `isReviewed`: whether saves are drafts first. */
export function phrasesFor(isReviewed: boolean): Phrases {
  return isReviewed ? withPhrases(phrases, reviewPhrases) : phrases;
}

function withPhrases(tree: Phrases, own: Readonly<Record<string, string>>): Phrases {
  return Object.entries(own).reduce(
    (grown, [path, text]) => setPhrase(grown, path.split('.'), text),
    tree,
  );
}

/** `tree` with one phrase set, without changing objects that others share. */
function setPhrase(tree: Phrases, [key = '', ...rest]: readonly string[], text: string): Phrases {
  if (rest.length === 0) return { ...tree, [key]: text };
  const branch = tree[key];
  return { ...tree, [key]: setPhrase(typeof branch === 'object' ? branch : {}, rest, text) };
}
