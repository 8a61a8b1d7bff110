import { movedPages } from '../../../src/model/reserved.ts';
/** A page as passed to every system under test. */
export interface BenchPage {
  /** Its name in query files: the path of its file, or its address without slashes at the ends. */
  id: string;
  /** Another name that users may have for it. */
  alias?: string;
  /** Its address in the systems under test. */
  url: string;
  title: string;
  /** The words of its body, without markup. */
  text: string;
  html: string;
}

export interface Corpus {
  name: string;
  pages: readonly BenchPage[];
  /** The id of a page from its spelling in a query file: ignores slashes and the ending `.md`. */
  find: (id: string) => string | undefined;
  /** The id of the page at an address. */
  at: (url: string) => string | undefined;
}

/** Queries that were written before a page moved keep its former address. */
const MOVED: Readonly<Record<string, string>> = movedPages;

const plain = (path: string): string =>
  path
    .trim()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+|\/+$/g, '');

/** Combines pages to a corpus. */
export function toCorpus(name: string, pages: readonly BenchPage[]): Corpus {
  const ids = new Map<string, string>();
  for (const { id, alias } of pages) {
    ids.set(plain(id), id);
    if (alias !== undefined) ids.set(plain(alias), id);
    const short = plain(id).replace(/\.(?:md|mdx|markdown)$/i, '');
    if (!ids.has(short)) ids.set(short, id);
  }
  const urls = new Map(pages.map(({ id, url }) => [plain(url), id]));
  return {
    name,
    pages,
    find: (id) => ids.get(plain(id)) ?? ids.get(plain(MOVED[`/${plain(id)}/`] ?? '')),
    at: (url) => urls.get(plain(url)),
  };
}
