import { type Marked, lawsByName, namesOf, paraphraseOf } from '../law/law-marks.ts';
import { type Law, formatArticle } from '../law/laws.ts';
import { settings } from '../collections/index.ts';
import {
  type ValidationError,
  type Problem,
  problem,
} from '../values/validation/validation-error.ts';
import type { PlacedMark } from './passages.ts';
import type { Reading } from './reading.ts';

/**
 * The statutes that could be parsed; undefined if `laws.yml` is missing or unreadable, which is
 * reported separately.
 */
export function lawsOf(reading: Reading): Law[] | undefined {
  const data = reading.settings.get('laws');
  if (!data) return undefined;
  const items: unknown = data['laws'];
  return (Array.isArray(items) ? items : []).flatMap((item: unknown): Law[] => {
    const { id, shortName, title } = Object(item) as Partial<Law>;
    const isLaw = [id, shortName, title].every((value) => typeof value === 'string');
    return isLaw ? [item as Law] : [];
  });
}

const PLACES = { heading: 'mark-in-heading', link: 'mark-in-link' } as const;

/** The error of a mark; undefined if it is valid. */
export function problemOfMark(
  { marked, within }: PlacedMark,
  laws: readonly Law[],
): Problem | undefined {
  if (marked.length === 0) return problem('mark-unreadable');
  if (within) return problem(PLACES[within]);
  const byName = lawsByName(laws);
  const unknown = marked.find(({ name }) => !byName.has(name));
  if (unknown) return problem('mark-of-unknown-law', { name: unknown.name });
  const missing = marked.find((one) => {
    const law = byName.get(one.name);
    return law && !paraphraseOf(law, one.article);
  });
  return missing && problem('mark-of-unknown-article', toWords(missing));
}

const toWords = ({ name, article }: Marked) => ({ name, article: formatArticle(article) });

/**
 * Reports names shared by two statutes and duplicate articles of one: a reference to them would be
 * ambiguous.
 */
export function checkLawNames(reading: Reading): ValidationError[] {
  const laws = lawsOf(reading) ?? [];
  const owners = new Map<string, Law>();
  const error = (index: number, field: string, label: string, it: Problem): ValidationError => ({
    ...it,
    file: settings.laws.path,
    field: `laws.${index}.${field}`,
    label,
  });
  return laws.flatMap((law, index) => {
    const names = new Set(namesOf(law)).values();
    const shared = [...names].flatMap((name) => {
      const other = owners.get(name);
      owners.set(name, law);
      if (other === undefined || other.id === law.id) return [];
      const it = problem('name-of-other-law', { other: other.shortName });
      return [error(index, 'otherNames', '简称或别的叫法', { ...it, value: name })];
    });
    const articles = (law.articles ?? []).map(({ article }) => article);
    const twice = articles.filter((article, at) => articles.indexOf(article) !== at);
    return [
      ...shared,
      ...twice.map((article) =>
        error(index, 'articles', '条文大意', {
          ...problem('article-twice', { law: law.shortName }),
          value: article,
        }),
      ),
    ];
  });
}
