import { type Phrases, zh_Hans } from 'decap-cms-locales';
import { ownPhrases } from './own-phrases.ts';

/** Decap's simplified Chinese, completed and mended. `tests/unit/locale.test.ts` finds what a new version adds. */
export const phrases: Phrases = Object.entries(ownPhrases).reduce(
  (tree, [path, text]) => setPhrase(tree, path.split('.'), text),
  zh_Hans,
);

/** `tree` with one phrase put in, without changing what others hold. */
function setPhrase(tree: Phrases, [key = '', ...rest]: readonly string[], text: string): Phrases {
  if (rest.length === 0) return { ...tree, [key]: text };
  const branch = tree[key];
  return { ...tree, [key]: setPhrase(typeof branch === 'object' ? branch : {}, rest, text) };
}
