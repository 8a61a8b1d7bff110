import { close } from 'pagefind';
import { buildSearchIndex } from '../../../src/search/build/build-index.ts';
import { makeWords } from '../../../src/search/build/words-pack.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { fileIndex } from '../../../src/search/file-index.ts';
import type { TaughtWords } from '../../../src/search/build/taught-words.ts';
import type { SynonymGroup } from '../../../src/model/settings/synonyms.ts';
import { packIndex } from '../../../src/search/packs/pack-index.ts';

export interface TestPage {
  title: string;
  text?: string;
  /** Hidden filters and metadata, as on the pages of the site. */
  facts?: Readonly<Record<string, string>>;
  filters?: Readonly<Record<string, string>>;
}

/** A built page, with the marks of the site's pages for the search. */
export function toHtml({ title, text = '', facts = {}, filters = {} }: TestPage): string {
  const spans = [
    ...Object.entries(filters).map(
      ([name, value]) => `<span data-pagefind-filter="${name}">${value}</span>`,
    ),
    ...Object.entries(facts).map(
      ([name, value]) => `<span data-pagefind-meta="${name}">${value}</span>`,
    ),
  ];
  return `<html lang="zh-Hans"><body><div data-pagefind-body><h1>${title}</h1><p>${text}</p><p hidden data-pagefind-ignore>${spans.join('')}</p></div></body></html>`;
}

/** In the order of pages also for compared texts, as a build sorts them. */
const pathOf = (number: number): string => `${String(number).padStart(2, '0')}/`;

const toTaught = (words: readonly SynonymGroup[] | TaughtWords): TaughtWords =>
  'synonyms' in words ? words : { synonyms: words };

/** The same pages as a device stores them: an engine without an index. */
export function openPackedSearch(
  pages: readonly TestPage[],
  words: readonly SynonymGroup[] | TaughtWords = [],
): SearchEngine {
  const kept = pages.map((page, number) => ({ path: pathOf(number), html: toHtml(page) }));
  const made = makeWords(kept, toTaught(words));
  return new SearchEngine(async () => packIndex(kept, await made));
}

/** Cache of this process's indexes by their input: Pagefind starts a program for each. */
const indexes = new Map<string, ReturnType<typeof buildSearchIndex>>();

async function makeIndex(
  pages: readonly TestPage[],
  taught: TaughtWords,
): ReturnType<typeof buildSearchIndex> {
  const files = pages.map((page, number) => ({ url: `/${pathOf(number)}`, html: toHtml(page) }));
  return buildSearchIndex(files, taught).finally(close);
}

/** An engine over an index of these pages, built by Pagefind as in a build; its files are the caller's own. */
export async function openTestSearch(
  pages: readonly TestPage[],
  words: readonly SynonymGroup[] | TaughtWords = [],
) {
  const taught = toTaught(words);
  const key = JSON.stringify([pages, taught, [...(taught.asked ?? [])]]);
  const made = indexes.get(key) ?? makeIndex(pages, taught);
  indexes.set(key, made);
  const index = await made;
  const asked: string[] = [];
  const files = new Map(index.files);
  const engine = new SearchEngine(
    fileIndex((path) => {
      asked.push(path);
      const file = files.get(path);
      return file ? Promise.resolve(file) : Promise.reject(new Error(`${path}: 404`));
    }),
  );
  return {
    engine,
    /** Paths read so far. */
    asked,
    files,
    titles: async (query: string) =>
      (await engine.search({ query })).hits.map(({ title }) => title),
  };
}
