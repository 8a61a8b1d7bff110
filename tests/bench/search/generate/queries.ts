import { CLASSES, type QueryClass } from '../classes.ts';
import type { Query } from '../query-file.ts';
import { Random } from '../random.ts';
import type { GeneratedCorpus } from './corpus.ts';
import type { Draft } from './draft.ts';
import { Finder } from './finder.ts';
import { ask } from './boilerplate.ts';
import { Homophones, toFullWidth, toPinyin, toTraditional } from './slips.ts';

export const PER_CLASS = 30;
/** A query with more right pages than this does not measure ranking. */
const MAX = 5;
/** Higher limits for classes in which all pages on a matter are right, or all with one character in the title. */
const MAX_OF: Readonly<Partial<Record<QueryClass, number>>> = {
  question: 40,
  synonym: 40,
  single: 12,
};

interface Candidate {
  text: string;
  expected: readonly string[];
}

interface Maker {
  random: Random;
  finder: Finder;
  homophones: Homophones;
}

type Make = (draft: Draft, maker: Maker) => Candidate | undefined;

/**
 * Known-item queries on a generated corpus, the same ones in every run: `PER_CLASS` of each class. The seeds `dev` and
 * `held-out` give different ones, so that the second validates what was tuned on the first.
 */
export function generateQueries(corpus: GeneratedCorpus, seed: 'dev' | 'held-out'): Query[] {
  const maker: Maker = {
    random: new Random(corpus.pages.length + (seed === 'dev' ? 1 : 2)),
    finder: new Finder(corpus.pages),
    homophones: new Homophones(corpus.pages.map(({ text }) => text)),
  };
  const queries: Query[] = [];
  for (const name of CLASSES) {
    const seen = new Set<string>();
    for (let tries = 0; seen.size < PER_CLASS && tries < PER_CLASS * 100; tries++) {
      const made = MAKERS[name](maker.random.pick(corpus.drafts), maker);
      if (!made || made.expected.length === 0) continue;
      if (made.expected.length > (MAX_OF[name] ?? MAX)) continue;
      if (seen.has(made.text)) continue;
      seen.add(made.text);
      queries.push({ class: name, ...made });
    }
  }
  return queries;
}

/** Two parts of a title whose combination is rare; the matter is always one of them. */
function pickParts({ parts }: Draft, { random, finder }: Maker): readonly string[] | undefined {
  const [matter = '', ...others] = parts;
  for (const other of random.shuffle(others)) {
    if (matter.includes(other)) continue;
    if (finder.titles([matter, other]).length <= MAX) return [matter, other];
  }
  return finder.titles([matter]).length <= MAX ? [matter] : undefined;
}

/** A part of a title that few titles contain. */
function pickName({ parts }: Draft, { finder }: Maker): string | undefined {
  return parts.find((part) => part.length >= 3 && finder.titles([part]).length <= MAX);
}

/** A title, whole or in part, changed by `change`. */
const changed =
  (change: (text: string, maker: Maker) => string | undefined): Make =>
  (draft, maker) => {
    const name = pickName(draft, maker);
    const parts = name ? [name] : pickParts(draft, maker);
    const text = parts && change(parts.join(' '), maker);
    return text && parts ? { text, expected: maker.finder.titles(parts) } : undefined;
  };

const MAKERS: Readonly<Record<QueryClass, Make>> = {
  exact: (draft, { random, finder }) => {
    const title = draft.title.replace(/[？（].*$/, '').trim();
    if (random.chance(0.5)) return { text: title, expected: finder.titles([title]) };
    const clause = random.pick(finder.clauses(draft));
    return { text: clause, expected: finder.texts([clause]) };
  },
  words: (draft, maker) => {
    const parts = pickParts(draft, maker);
    if (!parts || parts.length < 2) return undefined;
    const text = maker.random.shuffle(parts).join(' ');
    return { text, expected: maker.finder.titles(parts) };
  },
  question: (draft, maker) => {
    const { random, finder } = maker;
    // Half of them in other words: every page on the matter is right.
    if (draft.matter && random.chance(0.5))
      return { text: draft.matter.asked, expected: finder.titles([draft.matter.name]) };
    const parts = pickParts(draft, maker);
    return parts && { text: ask(parts, draft, random), expected: finder.titles(parts) };
  },
  single: (draft, { random, finder }) => {
    const sign = random.pick([...draft.title].filter((one) => /\p{sc=Han}/u.test(one)));
    return { text: sign, expected: finder.titles([sign]) };
  },
  latin: (draft, { random, finder }) => {
    if (draft.codes.length === 0) return undefined;
    const code = random.pick(draft.codes);
    const title = draft.articles ? [draft.title] : undefined;
    return { text: code, expected: title ? finder.titles(title) : finder.texts([code]) };
  },
  synonym: ({ matter, parts }, { random, finder }) => {
    if (!matter || matter.aka.length === 0) return undefined;
    const said = random.pick(matter.aka);
    const other = random.pick(parts);
    const isAlone = matter.name.includes(other) || other.includes(matter.name);
    return {
      text: isAlone ? said : `${said} ${other}`,
      expected: finder.titles(isAlone ? [matter.name] : [matter.name, other]),
    };
  },
  typo: changed((text, { homophones, random }) => homophones.slip(text, random)),
  traditional: changed((text, { random }) => {
    const other = toTraditional(text, random);
    return other === text ? undefined : other;
  }),
  pinyin: (draft, maker) => {
    const name = pickName(draft, maker);
    if (name === undefined || !/^\p{sc=Han}{3,8}$/u.test(name)) return undefined;
    const ways = ['joined', 'spaced', 'mixed', ...(name.length >= 4 ? ['initials' as const] : [])];
    const way = maker.random.pick(ways) as Parameters<typeof toPinyin>[1];
    return { text: toPinyin(name, way), expected: maker.finder.titles([name]) };
  },
  fullwidth: (draft, maker) => {
    const code = maker.random.pick([...draft.codes, '']);
    if (code !== '' && !draft.articles)
      return { text: toFullWidth(code), expected: maker.finder.texts([code]) };
    const parts = pickParts(draft, maker);
    if (!parts || parts.length < 2) return undefined;
    return { text: toFullWidth(parts.join(' ')), expected: maker.finder.titles(parts) };
  },
  quoted: (draft, { random, finder }) => {
    const clause = [...random.pick(finder.clauses(draft))];
    const length = random.between(5, 9);
    const start = random.between(0, Math.max(0, clause.length - length));
    const run = clause.slice(start, start + length).join('');
    const [open, close] = random.pick(['“”', '""', '「」']);
    return { text: `${open ?? ''}${run}${close ?? ''}`, expected: finder.texts([run]) };
  },
};
