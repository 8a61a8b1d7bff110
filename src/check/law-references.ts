import { type Marked, lawsByName, namesOf, paraphraseOf } from '../law/law-marks.ts';
import { type Law, formatArticle } from '../law/laws.ts';
import { settings } from '../collections/index.ts';
import { type Fault, describeValue } from '../model/validate.ts';
import type { PlacedMark } from './passages.ts';
import type { Reading } from './reading.ts';

/** The statutes as far as they can be read; undefined where `laws.yml` is missing or unreadable, which is told already. */
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

const PLACES: Readonly<Record<NonNullable<PlacedMark['within']>, string>> = {
  heading: '标题里不要放条文标记，请放在下面的句子里',
  link: '链接里不要放条文标记，请放在链接后面',
};

/** What is wrong with a mark, in Chinese; undefined where nothing is. */
export function faultOfMark(
  { marked, within }: PlacedMark,
  laws: readonly Law[],
): string | undefined {
  if (marked.length === 0) return '读不懂这个条文标记；写成〔法规简称第七条〕这样';
  if (within) return PLACES[within];
  const byName = lawsByName(laws);
  const unknown = marked.find(({ name }) => !byName.has(name));
  if (unknown) return `“法规目录”里没有叫“${unknown.name}”的法规`;
  const missing = marked.find((one) => {
    const law = byName.get(one.name);
    return law && !paraphraseOf(law, one.article);
  });
  return missing && `“法规目录”里还没有写${toWords(missing)}的条文大意`;
}

const toWords = ({ name, article }: Marked) => `《${name}》${formatArticle(article)}`;

/** Names that two statutes share, and articles that one has twice: nobody could say which is meant. */
export function checkLawNames(reading: Reading): Fault[] {
  const laws = lawsOf(reading) ?? [];
  const owners = new Map<string, Law>();
  const fault = (index: number, field: string, label: string, found: string, expected: string) => ({
    file: settings.laws.path,
    field: `laws.${index}.${field}`,
    label,
    found: describeValue(found),
    expected,
  });
  return laws.flatMap((law, index) => {
    const names = new Set(namesOf(law)).values();
    const shared = [...names].flatMap((name) => {
      const other = owners.get(name);
      owners.set(name, law);
      const expected = `《${other?.shortName ?? ''}》也叫这个名字，请改一个`;
      return other === undefined || other.id === law.id
        ? []
        : [fault(index, 'otherNames', '简称或别的叫法', name, expected)];
    });
    const articles = (law.articles ?? []).map(({ article }) => article);
    const twice = articles.filter((article, at) => articles.indexOf(article) !== at);
    return [
      ...shared,
      ...twice.map((article) =>
        fault(index, 'articles', '条文大意', article, `《${law.shortName}》里这一条写了两遍`),
      ),
    ];
  });
}
