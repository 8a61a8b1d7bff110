import type { Law } from '../law/laws.ts';
import { type Citation, lawsByName, paraphraseOf } from '../law/law-marks.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import type { Finding, HealthGroup } from './findings.ts';
import { about, citationsOf, groundFindings } from './law-grounds.ts';
import { lawsOf } from './law-references.ts';
import { numbersIn } from './numbers.ts';
import type { Passage } from './passages.ts';
import type { Entry, Reading } from './reading.ts';

/** Explainers state the law; other columns mostly report the union's activities. */
const STATING = 'rights';
const SHOWN = 40;

/** Statements in explainers without a cited article, and how reliable the cited articles are. */
export function lawFindings(reading: Reading): HealthGroup[] {
  const laws = lawsOf(reading) ?? [];
  const shown = reading.entries.filter(({ data }) =>
    isPublished(publicationOf(data), reading.today),
  );
  const stating = shown.filter(({ collection }) => collection === STATING);
  return [
    {
      id: 'unmarked',
      label: '没有标条文的说法',
      severity: 'note',
      advice:
        '写了数字或“应当、必须、不得”，这一段却没有条文标记。点“条文”插入；确实不用标的，写进“不用标条文的句子”。',
      findings: stating.flatMap(unmarked),
    },
    {
      id: 'numbers',
      label: '所引条文的大意里没有的数字',
      severity: 'note',
      advice: '对照原文：句子写错了就改，大意写漏了就到“法规目录”补上。',
      findings: stating.flatMap((entry) => uncoveredNumbers(entry, laws)),
    },
    ...groundFindings(shown, laws),
  ];
}

const short = (text: string) =>
  [...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text;

/**
 * The sentences, and heads of tables, that editors have listed as exceptions that need no article.
 */
function exceptionsOf({ data }: Entry): string[] {
  const items: unknown[] = Array.isArray(data['unmarked']) ? data['unmarked'] : [];
  return items
    .map((item) => Reflect.get(Object(item), 'text'))
    .filter((text): text is string => typeof text === 'string' && text !== '');
}

function statementsOf(entry: Entry, passage: Passage): Passage['statements'] {
  const exceptions = exceptionsOf(entry);
  if (exceptions.some((part) => passage.head?.includes(part))) return [];
  return passage.statements.filter(({ text }) => !exceptions.some((part) => text.includes(part)));
}

function unmarked(entry: Entry): Finding[] {
  const { body, bodyLine } = entry;
  const inAnswer = citationsOf(entry).length === 0 ? numbersIn(answerOf(entry)) : [];
  return [
    ...(inAnswer.length > 0
      ? [{ ...about(entry), text: `“一句话回答”写了${inAnswer.join('、')}，没有填“法律依据”` }]
      : []),
    ...body.passages
      .filter(({ marked }) => marked.length === 0)
      .flatMap((passage) => {
        const statements = statementsOf(entry, passage);
        // One mark is enough for a table of any number of cells.
        return passage.head === undefined ? statements : inTable(passage.head, statements);
      })
      .map(({ line, text }) => ({ ...about(entry), text: short(text), line: line + bodyLine - 1 })),
  ];
}

function inTable(head: string, statements: Passage['statements']): Passage['statements'] {
  return statements
    .slice(0, 1)
    .map((first) => ({ ...first, text: `表格“${head}”：${first.text}` }));
}

function uncoveredNumbers(entry: Entry, laws: readonly Law[]): Finding[] {
  const { body, bodyLine } = entry;
  const byName = lawsByName(laws);
  const cited = citationsOf(entry);
  const answer = cited.length === 0 ? [] : missing(numbersIn(answerOf(entry)), cited, laws);
  return [
    ...(answer.length > 0
      ? [{ ...about(entry), text: `“一句话回答”里的${answer.join('、')}` }]
      : []),
    ...body.passages
      .filter(({ marked }) => marked.length > 0)
      .flatMap((passage) => {
        const articles = passage.marked.flatMap(({ name, article }): Citation[] => {
          const law = byName.get(name);
          return law ? [{ law: law.id, article }] : [];
        });
        return statementsOf(entry, passage).flatMap(({ line, text, numbers }): Finding[] => {
          const lost = missing(numbers, articles, laws);
          if (lost.length === 0) return [];
          const said = `${lost.join('、')}：${short(text)}`;
          return [{ ...about(entry), text: said, line: line + bodyLine - 1 }];
        });
      }),
  ];
}

/** The numbers that occur in no paraphrase of these articles. */
function missing(
  numbers: readonly string[],
  cited: readonly Citation[],
  laws: readonly Law[],
): string[] {
  const known = new Set(
    cited.flatMap(({ law: id, article }) => {
      const law = laws.find((candidate) => candidate.id === id);
      return law ? numbersIn(paraphraseOf(law, article)?.says ?? '') : [];
    }),
  );
  return numbers.filter((number) => !known.has(number));
}

const answerOf = ({ data }: Entry) => (typeof data['answer'] === 'string' ? data['answer'] : '');

/**
 * One line for a terminal: how many of the site's statements still need an article or a more
 * reliable copy.
 */
export function formatLawCounts(groups: readonly HealthGroup[]): string {
  const count = (id: string) => groups.find((group) => group.id === id)?.findings.length ?? 0;
  return [
    `没有标条文的说法 ${count('unmarked')} 处`,
    `大意里没有的数字 ${count('numbers')} 处`,
    `漏填副本日期的引用 ${count('undated')} 处`,
    `副本日期不明的引用 ${count('no-day')} 处`,
    `只有旁证的依据 ${count('hearsay')} 处`,
    `待核实的说法 ${count('unsure')} 处`,
    `转载的依据 ${count('reprint')} 处`,
  ].join('；');
}
