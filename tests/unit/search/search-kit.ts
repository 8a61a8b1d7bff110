import { close } from 'pagefind';
import { buildSearchIndex } from '../../../src/search/build/build-index.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import type { SynonymGroup } from '../../../src/search/head.ts';

export interface TestPage {
  title: string;
  text?: string;
  /** Hidden filters and metadata, as the pages of the site carry them. */
  facts?: Readonly<Record<string, string>>;
  filters?: Readonly<Record<string, string>>;
}

function toHtml({ title, text = '', facts = {}, filters = {} }: TestPage): string {
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

/** An engine over an index of these pages, made by Pagefind as a build does. */
export async function openTestSearch(
  pages: readonly TestPage[],
  synonyms: readonly SynonymGroup[] = [],
) {
  const index = await buildSearchIndex(
    pages.map((page, number) => ({ url: `/${number}/`, html: toHtml(page) })),
    { synonyms },
  );
  await close();
  const asked: string[] = [];
  const files = new Map(index.files);
  const engine = new SearchEngine((path) => {
    asked.push(path);
    const file = files.get(path);
    return file ? Promise.resolve(file) : Promise.reject(new Error(`${path}: 404`));
  });
  return {
    engine,
    /** Paths read so far. */
    asked,
    files,
    titles: async (query: string) =>
      (await engine.search({ query })).hits.map(({ title }) => title),
  };
}
