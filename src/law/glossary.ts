import { escapeRegExp } from '../values/escape-reg-exp.ts';

/** A term with its explanation from `content/settings/glossary.yml`. */
export interface Term {
  term: string;
  /** In plain words. */
  means: string;
  /** Other ways to write it. */
  otherNames?: readonly string[] | undefined;
}

/** A word of the glossary in a text. */
export interface TermMatch {
  at: number;
  /** As written in the text. */
  text: string;
  term: Term;
}

/** Titles of documents, in which terms are not explained. */
const TITLES = /《[^》]*》/g;

/**
 * Creates a finder of the first occurrence of each term in a text; of two terms at one place the
 * longer. Null without terms.
 */
export function termFinder(terms: readonly Term[]): ((text: string) => TermMatch[]) | undefined {
  const byName = new Map(
    terms.flatMap((term) => [term.term, ...(term.otherNames ?? [])].map((name) => [name, term])),
  );
  if (byName.size === 0) return undefined;
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(names.join('|'), 'g');
  return (text) => {
    const seen = new Set<Term>();
    const plain = text.replace(TITLES, (title) => ' '.repeat(title.length));
    return [...plain.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const term = byName.get(found);
      if (!term || seen.has(term)) return [];
      seen.add(term);
      return [{ at: index, text: found, term }];
    });
  };
}

/** The terms that a text uses, in its order. */
export function termsIn(text: string, terms: readonly Term[]): Term[] {
  return (termFinder(terms)?.(text) ?? []).map(({ term }) => term);
}
