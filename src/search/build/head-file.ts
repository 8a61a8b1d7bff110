import type { AskedFile } from '../asked-file.ts';
import type { FarPages, HeadFile, TitlesFile } from '../head.ts';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import type { Fragment } from '../pagefind-files.ts';
import { textLength } from '../text-length.ts';
import type { Chunk } from './split-chunks.ts';
import { synonymLines } from './synonym-lines.ts';
import { FACETS, type Facet } from '../../marks/facets.ts';

interface Parts {
  /** In the order of the index. */
  fragments: readonly Fragment[];
  chunks: readonly Pick<Chunk, 'from'>[];
  synonyms: readonly SynonymGroup[];
  asked: AskedFile;
  simplified: ReadonlyMap<string, string>;
  titles: ReadonlyMap<string, string>;
  /** Numbers of the pages of the table; see `near-pages.ts`. */
  near: readonly number[];
}

/** One line of text, without the characters that separate the table's columns. */
const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

export function makeHead({
  fragments,
  chunks,
  synonyms,
  asked,
  simplified,
  titles,
  near,
}: Parts): HeadFile {
  const rows = near.flatMap((page) => fragments[page] ?? []);
  const column = (of: (fragment: Fragment) => string | undefined): string =>
    rows.map((fragment) => line(of(fragment))).join('\n');
  const text = fragments.map(({ content }) => content.replaceAll('\u200B', '')).join('\n');
  const used = new Set(text);
  const isWhole = rows.length === fragments.length;
  return {
    titles: {
      ...(!isWhole && { near }),
      titles: column(({ url, meta: { title } }) => titles.get(url) ?? title ?? url),
      urls: column(({ url }) => url),
      facets: facetColumns(rows),
      periods: column((fragment) => fragment.meta['period']),
      traditional: [...simplified]
        .filter(([, simple]) => used.has(simple))
        .flat()
        .join(''),
    },
    ranking: {
      ...(!isWhole && { far: farPages(fragments, new Set(near), titles) }),
      dates: column((fragment) => fragment.meta['date']),
      fixed: column((fragment) => fragment.meta['fixed']),
      samples: rows.flatMap((fragment, row) => (fragment.meta['sample'] ? [row] : [])),
      lengths: rows.map(({ content }) => textLength(content)),
      chunks: chunks.map(({ from }) => from).join(' '),
      synonyms: synonymLines(synonyms, [text, ...Object.values(asked)].join('\n'), simplified),
    },
  };
}

function farPages(
  fragments: readonly Fragment[],
  near: ReadonlySet<number>,
  titles: Parts['titles'],
): FarPages {
  const far = fragments.flatMap((fragment, page) => (near.has(page) ? [] : [{ fragment, page }]));
  const lengths = fragments.map(({ content }) => textLength(content));
  return {
    count: far.length,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    facets: facetColumns(far.map(({ fragment }) => fragment)),
    written: Object.fromEntries(
      far.flatMap(({ fragment: { url, meta }, page }) => {
        const title = titles.get(url);
        return title === undefined || title === meta['title'] ? [] : [[page, line(title)]];
      }),
    ),
  };
}

const facetColumns = (fragments: readonly Fragment[]): TitlesFile['facets'] =>
  Object.fromEntries(
    FACETS.map((name) => [name, facetColumn(name, fragments)] as const),
  ) as TitlesFile['facets'];

type FacetColumn = TitlesFile['facets'][Facet];

function facetColumn(name: Facet, fragments: readonly Fragment[]): FacetColumn {
  const of = ({ filters }: Fragment) => (filters[name] ?? []).map(line);
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
