import { type Citation, citedIn } from '../law/law-marks.ts';
import { type Law, isRevisedSince, wholeArticle } from '../law/laws.ts';
import { PARAMETERS, RETIREMENT_GROUPS } from '../model/parameters.ts';
import { collections, settings } from '../collections/index.ts';
import { formatDate, isCalendarDate } from '../values/dates.ts';
import type { Finding, HealthGroup } from './findings.ts';
import { about, citationsOf } from './law-grounds.ts';
import { lawsOf } from './law-references.ts';
import type { Entry, Reading } from './reading.ts';
import { reviewRule } from './review.ts';

/**
 * What entries rest on and what has changed since their last review: statutes with a newer edition,
 * numbers of the law with a newer version. Each finding proposes a note to readers.
 */
export function revisedFindings(shown: readonly Entry[], reading: Reading): HealthGroup[] {
  const laws = lawsOf(reading) ?? [];
  const reviewed = shown.flatMap((entry) => {
    const last = dayIn(entry.data[reviewRule(entry.collection)?.last ?? '']);
    return last === undefined ? [] : [{ entry, last }];
  });
  const rates = ratesIn(reading);
  return [
    {
      id: 'laws',
      label: '法规已修订，待复核',
      severity: 'look',
      advice:
        '引用的法规在最近核对以后修订过，网页上已经写着“法规已修订，待复核”。对照新的条文，看条号和意思变了没有：没有变就按“已核对，仍然正确”；变了，改好再按“改好了，记入更新记录”。',
      findings: reviewed.flatMap(({ entry, last }) => newerLaws(entry, last, laws)),
    },
    {
      id: 'rates',
      label: '期限和标准换过版，待复核',
      severity: 'look',
      advice:
        '和“期限和标准”依据同一条文的内容，最近核对在换版以前。看看写的数字变了没有：没有变就按“已核对，仍然正确”；变了，改好再按“改好了，记入更新记录”。',
      findings: reviewed.flatMap(({ entry, last }) =>
        newerRates(entry, last, { laws, rates, today: reading.today }),
      ),
    },
  ];
}

function newerLaws(entry: Entry, last: string, laws: readonly Law[]): Finding[] {
  const named = namedIn(entry, laws);
  return laws.flatMap(({ id, shortName, revised: day }) => {
    const revised = dayIn(day);
    if (!named.has(id) || revised === undefined || !isRevisedSince(revised, last)) return [];
    const text = `《${shortName}》${formatDate(revised)}修订过，这一条最近核对是${formatDate(last)}`;
    const note = `按《${shortName}》${formatDate(revised)}的新版本改过。`;
    return [{ ...about(entry), text, canConfirm: true, ...proposed(entry, note) }];
  });
}

/** The statutes that an entry cites, in its front matter and in its body. */
function namedIn(entry: Entry, laws: readonly Law[]): Set<string> {
  return new Set([
    ...allCited(entry, laws).map(({ law }) => law),
    ...entry.body.laws.map(({ id }) => id),
  ]);
}

const allCited = (entry: Entry, laws: readonly Law[]): Citation[] => [
  ...citationsOf(entry),
  ...entry.body.marks.flatMap(({ text }) => citedIn(text, laws)),
];

/** A version of a number of the law. */
interface Rate {
  what: string;
  validFrom: string;
  citations: readonly Citation[];
}

/** The versions in 期限和标准 that begin on a day and cite an article. */
function ratesIn({ settings: read }: Reading): Rate[] {
  const data = read.get(settings.parameters.name);
  const itemsOf = (list: string): unknown[] => {
    const items = data?.[list];
    return Array.isArray(items) ? items : [];
  };
  const toRate = (item: unknown, what: string | undefined): Rate[] => {
    const { validFrom, citations } = Object(item) as Partial<Record<keyof Rate, unknown>>;
    const day = dayIn(validFrom);
    return what === undefined || day === undefined
      ? []
      : [{ what, validFrom: day, citations: citationsOf({ data: { citations } }) }];
  };
  return [
    ...itemsOf('parameters').flatMap((item) =>
      toRate(item, labelIn(PARAMETERS, Reflect.get(Object(item), 'id'))),
    ),
    ...itemsOf('retirement').flatMap((item) => {
      const group = labelIn(RETIREMENT_GROUPS, Reflect.get(Object(item), 'group'));
      return toRate(item, group && `退休年龄（${group}）`);
    }),
  ];
}

const labelIn = (labels: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' && Object.hasOwn(labels, key) ? labels[key] : undefined;

function newerRates(
  entry: Entry,
  last: string,
  { laws, rates, today }: { laws: readonly Law[]; rates: readonly Rate[]; today: string },
): Finding[] {
  const placeOf = ({ law, article }: Citation) => `${law} ${wholeArticle(article)}`;
  const cited = new Set(allCited(entry, laws).map(placeOf));
  return rates
    .filter(({ validFrom }) => validFrom > last && validFrom <= today)
    .filter(({ citations }) => citations.some((citation) => cited.has(placeOf(citation))))
    .map(({ what, validFrom }) => {
      const text = `“${what}”${formatDate(validFrom)}起换了版，这一条最近核对是${formatDate(last)}`;
      const note = `按${formatDate(validFrom)}起的新标准改过：${what}。`;
      return { ...about(entry), text, canConfirm: true, ...proposed(entry, note) };
    });
}

/** Only what has 更新记录 can take a note. */
const proposed = ({ collection }: Entry, note: string): Pick<Finding, 'proposes'> =>
  Object.hasOwn(collections[collection].fields, 'changes') ? { proposes: note } : {};

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
}
