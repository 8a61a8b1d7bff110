import type { FarPages, HeadFile, RankingFile, TitlesFile } from '../head.ts';
import type { IndexedPage, PageFacts } from './page-group.ts';
import type { Chunk } from './split-chunks.ts';
import { FACETS, type Facet } from '../../marks/facets.ts';

interface Parts {
  /** In the order of the index. */
  pages: readonly IndexedPage[];
  chunks: readonly Pick<Chunk, 'from'>[];
  /** See `synonym-lines.ts`. */
  synonyms: RankingFile['synonyms'];
  simplified: ReadonlyMap<string, string>;
  /** The characters of all texts. */
  used: ReadonlySet<string>;
  /** Numbers of the pages of the table; see `near-pages.ts`. */
  near: readonly number[];
}

/** One line of text, without the characters that separate the table's columns. */
const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function makeHead({ pages, chunks, synonyms, simplified, used, near }: Parts): HeadFile {
  const rows = near.flatMap((page) => pages[page] ?? []);
  const column = (of: (page: IndexedPage) => string | undefined): string =>
    rows.map((page) => line(of(page))).join('\n');
  const isWhole = rows.length === pages.length;
  return {
    titles: {
      ...(!isWhole && { near }),
      titles: column(({ title, fragment: { url, meta } }) => title ?? meta['title'] ?? url),
      urls: column(({ fragment }) => fragment.url),
      facets: facetColumns(rows),
      periods: column(({ fragment }) => fragment.meta['period']),
      traditional: [...simplified]
        .filter(([, simple]) => used.has(simple))
        .flat()
        .join(''),
    },
    ranking: {
      ...(!isWhole && { far: farPages(pages, new Set(near)) }),
      dates: column(({ fragment }) => fragment.meta['date']),
      fixed: column(({ fragment }) => fragment.meta['fixed']),
      samples: rows.flatMap(({ fragment }, row) => (fragment.meta['sample'] ? [row] : [])),
      lengths: rows.map(({ length }) => length),
      chunks: chunks.map(({ from }) => from).join(' '),
      synonyms,
    },
  };
}

function farPages(pages: readonly IndexedPage[], near: ReadonlySet<number>): FarPages {
  const far = pages.flatMap((page, number) => (near.has(number) ? [] : [{ ...page, number }]));
  return {
    count: far.length,
    averageLength: pages.reduce((sum, { length }) => sum + length, 0) / pages.length,
    facets: facetColumns(far),
    written: Object.fromEntries(
      far.flatMap(({ title, fragment: { meta }, number }) =>
        title === undefined || title === meta['title'] ? [] : [[number, line(title)]],
      ),
    ),
  };
}

const facetColumns = (pages: readonly Pick<IndexedPage, 'fragment'>[]): TitlesFile['facets'] => {
  const fragments = pages.map(({ fragment }) => fragment);
  return Object.fromEntries(
    FACETS.map((name) => [name, facetColumn(name, fragments)] as const),
  ) as TitlesFile['facets'];
};

type FacetColumn = TitlesFile['facets'][Facet];

function facetColumn(name: Facet, fragments: readonly PageFacts[]): FacetColumn {
  const of = ({ filters }: PageFacts) => (filters[name] ?? []).map(line);
  const labels = [...new Set(fragments.flatMap(of))];
  const numbers = new Map(labels.map((label, number) => [label, number]));
  return {
    labels,
    pages: fragments
      .map((fragment) =>
        of(fragment)
          .map((label) => numbers.get(label))
          .join(' '),
      )
      .join('\n'),
  };
}
