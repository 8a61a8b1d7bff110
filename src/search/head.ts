import { type CharacterMap, foldCase, foldText, readCharacterMap } from './fold.ts';
import type { SynonymGroup } from '../model/settings/synonyms.ts';
import { isPeriodKind } from '../values/state.ts';
import { FACETS, type Facet } from '../marks/facets.ts';
import type { Page } from './types.ts';

/**
 * The table of titles: what suggestions need, and all that a focused search box loads. Columns of
 * text compress better than a list of objects.
 */
export interface TitlesFile {
  /** The number of each page of the table; missing if it has all pages of the index. */
  near?: readonly number[];
  /** A line for each page of the table, in the order of the index. */
  titles: string;
  urls: string;
  /** For each facet its labels, and a line for each page with their numbers. */
  facets: Readonly<Record<Facet, { labels: readonly string[]; pages: string }>>;
  /** `kind starts ends`, with `-` for no start. */
  periods: string;
  /** Pairs of characters, traditional first. */
  traditional: string;
}

/** What every query needs beside the table of titles. */
export interface RankingFile {
  /** Of the pages that are not in the table, if there are any. */
  far?: FarPages;
  /** A line for each page of the table, in the order of the index. */
  dates: string;
  fixed: string;
  /** Numbers of the sample pages. */
  samples: readonly number[];
  /** The length of each page; see `textLength`. */
  lengths: readonly number[];
  /** The first words of the chunks, separated by spaces. */
  chunks: string;
  synonyms: readonly (readonly [words: string, narrower: string])[];
}

export interface FarPages {
  count: number;
  /** The average length of all pages. */
  averageLength: number;
  facets: TitlesFile['facets'];
  /** Page number → its title as written, of those whose folded title differs. */
  written: Readonly<Record<number, string>>;
}

/**
 * The content of `<id>/head.json`. The table is in it too, so that the search page, which knows the
 * id of its index, fetches one file.
 */
export interface HeadFile {
  titles: TitlesFile;
  ranking: RankingFile;
}

/**
 * The content of `current.json`: the folder of the current bundle, whose files are listed in
 * `<id>/files.json`, and its table of titles.
 */
export interface Pointer {
  id: string;
  titles: TitlesFile;
}

/** A page with its folded title, of the same length as the title. */
export interface TitledPage extends Page {
  folded: string;
}

/** A page with the data for ranking in addition to the displayed one. */
export interface IndexedPage extends TitledPage {
  length: number;
  /** Not in the table: neither address nor title are known; see `far-pages.ts`. */
  isFar?: true;
}

export interface Titles {
  pages: readonly TitledPage[];
  simplified: CharacterMap;
}

export interface Head {
  /** By their numbers. */
  pages: readonly IndexedPage[];
  averageLength: number;
  chunks: readonly string[];
  simplified: CharacterMap;
  synonyms: readonly SynonymGroup[];
}

const lines = (text: string): string[] => text.split('\n');
const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** `kind starts ends`, with `-` for no start; empty without a period. */
export function readPeriod(line: string): Pick<Page, 'period'> {
  const [kind, starts = '-', ends = '', signUpBy] = line.split(' ');
  if (!isPeriodKind(kind)) return {};
  return {
    period: { kind, ...(starts !== '-' && { starts }), ends, ...(signUpBy && { signUpBy }) },
  };
}

/** Groups of synonyms from their lines in the files. */
export function readSynonyms(lines: RankingFile['synonyms']): SynonymGroup[] {
  return lines.map(([equal, narrower]) => ({ words: words(equal), narrower: words(narrower) }));
}

/** The facets of the pages of a table, by their line. */
function readFacets(columns: TitlesFile['facets']): (line: number) => Page['facets'] {
  const facets = FACETS.map((name) => {
    const { labels, pages } = columns[name];
    const numbers = lines(pages);
    return (line: number): [Facet, string[]] => [
      name,
      words(numbers[line] ?? '').map((number) => labels[Number(number)] ?? ''),
    ];
  });
  return (line) =>
    Object.fromEntries(facets.map((of) => of(line)).filter(([, labels]) => labels.length > 0));
}

export function readTitleTable(file: TitlesFile): Titles {
  const simplified = readCharacterMap(file.traditional);
  const [titles, urls, periods] = [lines(file.titles), lines(file.urls), lines(file.periods)];
  const facetsOf = readFacets(file.facets);
  return {
    simplified,
    pages: titles.map((title, line) => ({
      id: file.near?.[line] ?? line,
      url: urls[line] ?? '',
      title,
      folded: foldCase(foldText(title, simplified)),
      facets: facetsOf(line),
      ...readPeriod(periods[line] ?? ''),
    })),
  };
}

export function readHead({ titles, ranking: file }: HeadFile): Head {
  const { pages: near, simplified } = readTitleTable(titles);
  const [dates, fixed] = [lines(file.dates), lines(file.fixed)];
  const samples = new Set(file.samples);
  const pages = near.map((page, line): IndexedPage => ({
    ...page,
    length: file.lengths[line] ?? 0,
    ...(dates[line] && { date: dates[line] }),
    ...(fixed[line] && { fixed: fixed[line] }),
    ...(samples.has(line) && { sample: true }),
  }));
  return {
    pages: file.far ? amongFar(pages, file.far) : pages,
    averageLength:
      file.far?.averageLength ??
      file.lengths.reduce((sum, length) => sum + length, 0) / (pages.length || 1),
    chunks: words(file.chunks),
    simplified,
    synonyms: readSynonyms(file.synonyms),
  };
}

/** All pages by their numbers. */
function amongFar(near: readonly IndexedPage[], far: FarPages): IndexedPage[] {
  const known = new Map(near.map((page) => [page.id, page]));
  const facetsOf = readFacets(far.facets);
  let line = 0;
  return Array.from(
    { length: near.length + far.count },
    (_, id): IndexedPage =>
      known.get(id) ?? {
        ...{ id, url: '', title: '', folded: '', isFar: true },
        facets: facetsOf(line++),
        length: far.averageLength,
      },
  );
}
