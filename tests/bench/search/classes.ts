/** The eleven classes of queries, and queries that none of the pages answers. */
export const CLASSES = [
  'exact',
  'words',
  'question',
  'single',
  'latin',
  'synonym',
  'typo',
  'traditional',
  'pinyin',
  'fullwidth',
  'quoted',
] as const;
export type QueryClass = (typeof CLASSES)[number];

/** Other names of a class in a query file. */
const ALIASES: Readonly<Record<string, QueryClass | 'negative'>> = {
  'several words': 'words',
  questions: 'question',
  'single character': 'single',
  'latin and digits': 'latin',
  synonyms: 'synonym',
  typos: 'typo',
  'traditional characters': 'traditional',
  'pinyin and initials': 'pinyin',
  'full-width': 'fullwidth',
  'quoted phrase': 'quoted',
  nonsense: 'negative',
  精确: 'exact',
  多词: 'words',
  问句: 'question',
  单字: 'single',
  字母数字: 'latin',
  同义词: 'synonym',
  错字: 'typo',
  繁体: 'traditional',
  拼音: 'pinyin',
  全角: 'fullwidth',
  引号: 'quoted',
  无关: 'negative',
};

/** Parses the name of a class; undefined if it is none. */
export function toClass(name: string): QueryClass | 'negative' | undefined {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
  if (key === 'negative') return key;
  return CLASSES.find((known) => known === key) ?? ALIASES[key];
}
