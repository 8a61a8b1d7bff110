import { type Citation, citedIn, paraphraseOf, uniqueCitations } from '../law/law-marks.ts';
import { type Law, formatArticle } from '../law/laws.ts';
import type { Finding, HealthGroup } from './findings.ts';
import type { Entry } from './reading.ts';

/**
 * How reliable the legal sources of entries are: undated copies, articles read second-hand, blocks
 * 待核实.
 */
export function groundFindings(entries: readonly Entry[], laws: readonly Law[]): HealthGroup[] {
  return [
    {
      id: 'undated',
      label: '引用了漏填副本日期的法规',
      severity: 'note',
      advice: '到“法规目录”填上读的那份副本是哪一天的；找过、确实没有的，写明原因。',
      findings: entries.flatMap((entry) =>
        citedLaws(entry, laws)
          .filter(
            ({ copyDate, copyUndated }) => copyDate === undefined && copyUndated === undefined,
          )
          .map(({ shortName }) => ({ ...about(entry), text: `《${shortName}》` })),
      ),
    },
    {
      id: 'no-day',
      label: '副本日期不明的依据',
      severity: 'note',
      advice: '副本以后有没有修改，看不出来。找有日期的副本或者原件，再填“副本日期”。',
      findings: entries.flatMap((entry) =>
        citedLaws(entry, laws).flatMap(({ shortName, copyUndated }) =>
          copyUndated === undefined
            ? []
            : [{ ...about(entry), text: `《${shortName}》：${copyUndated}` }],
        ),
      ),
    },
    ...GROUNDS.map(({ confidence, ...group }) => ({
      ...group,
      severity: 'note' as const,
      findings: entries.flatMap((entry) => restingOn(confidence, entry, laws)),
    })),
    {
      id: 'unsure',
      label: '还待核实的说法',
      severity: 'note',
      advice: '找到原件，读过了就写进正文、标上条文；本地的，写进“本市规定”。',
      findings: entries.flatMap((entry) =>
        entry.body.unsure.map(({ source, line }) => ({
          ...about(entry),
          text: source || '没有写来源',
          line: line + entry.bodyLine - 1,
        })),
      ),
    },
  ];
}

const GROUNDS = [
  {
    confidence: 'hearsay',
    id: 'hearsay',
    label: '只有旁证的依据',
    advice: '没有读到条文。找到原件，或者移到“本地须核对”。',
  },
  {
    confidence: 'reprint',
    id: 'reprint',
    label: '读的是转载的依据',
    advice: '核对原件；核对过了，到“法规目录”改“可信程度”。',
  },
] as const;

/** The file and title for a finding. */
export const about = ({ file, data }: Entry) => ({
  file,
  title: typeof data['title'] === 'string' ? data['title'] : file,
});

/** The citations in the front matter, as far as it parses: those of the entry, and those of its parts. */
export const citationsOf = ({ data }: Pick<Entry, 'data'>): Citation[] => citationsIn(data);

function citationsIn(value: unknown): Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  const { law, article } = value as Partial<Citation>;
  if (typeof law === 'string' && typeof article === 'string') return [{ law, article }];
  return Object.values(value).flatMap(citationsIn);
}

/** Everything that an entry cites, in its front matter and by marks, each once. */
function allCited(entry: Entry, laws: readonly Law[]): { law: Law; article: string }[] {
  const marks = entry.body.marks.flatMap(({ text }) => citedIn(text, laws));
  return uniqueCitations([...citationsOf(entry), ...marks]).flatMap(({ law: id, article }) => {
    const law = laws.find((candidate) => candidate.id === id);
    return law ? [{ law, article }] : [];
  });
}

const citedLaws = (entry: Entry, laws: readonly Law[]): Law[] => [
  ...new Set(allCited(entry, laws).map(({ law }) => law)),
];

function restingOn(
  confidence: 'hearsay' | 'reprint',
  entry: Entry,
  laws: readonly Law[],
): Finding[] {
  return allCited(entry, laws)
    .filter(
      ({ law, article }) =>
        (paraphraseOf(law, article)?.confidence ?? law.confidence) === confidence,
    )
    .map(({ law, article }) => ({
      ...about(entry),
      text: `《${law.shortName}》${formatArticle(article)}`,
    }));
}
