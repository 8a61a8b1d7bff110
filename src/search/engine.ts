/** One hit, ready to show. `excerpt` is HTML from Pagefind: escaped text with `<mark>`. */
export interface Hit {
  url: string;
  title: string;
  excerpt: string;
  collection: string;
}

export interface Answer {
  /** All hits of the query, in order; each is loaded when asked for. */
  hits: (() => Promise<Hit>)[];
  /** Hits of each collection, as if no filter were chosen. */
  counts: Readonly<Record<string, number>>;
  /** Whether there are hits in some collection, though perhaps none in the chosen one. */
  total: number;
}

/** What of Pagefind's browser module is used here. See https://pagefind.app/docs/api/ */
interface Pagefind {
  init: () => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  destroy: () => Promise<void>;
  search: (
    query: string,
    options: { filters: Record<string, string> },
  ) => Promise<{
    results: { data: () => Promise<PagefindHit> }[];
    unfilteredResultCount: number;
    totalFilters: Record<string, Record<string, number>>;
    filters: Record<string, Record<string, number>>;
  }>;
}

interface PagefindHit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const EXCERPT_WORDS = 50;
const FACET = 'collection';

/** The search over the site's Pagefind index, which lies at `<base>pagefind/`. */
export class SearchEngine {
  #base: string;
  #pagefind: Promise<Pagefind> | undefined;
  #generation = 0;

  constructor(base: string) {
    this.#base = base;
  }

  /** Loads the index's head. Throws where it cannot be fetched; the next call tries again. */
  start(): Promise<Pagefind> {
    this.#pagefind ??= this.#load().catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  async #load(): Promise<Pagefind> {
    const module: unknown = await import(
      /* @vite-ignore */ `${this.#base}pagefind/pagefind.js?v=${this.#generation}`
    );
    const pagefind = module as Pagefind;
    await pagefind.options({ baseUrl: this.#base, excerptLength: EXCERPT_WORDS });
    await pagefind.init();
    // Counts come only once the filters have been loaded.
    await pagefind.filters();
    return pagefind;
  }

  /** Forgets the loaded index, after a new one has been written. */
  async restart(): Promise<void> {
    const old = await this.#pagefind?.catch(() => undefined);
    this.#pagefind = undefined;
    this.#generation += 1;
    await old?.destroy();
  }

  /** Searches, in one collection (by its label) or in all. */
  async search(query: string, collection?: string): Promise<Answer> {
    const pagefind = await this.start();
    const filters = collection ? { [FACET]: collection } : {};
    const found = await pagefind.search(query, { filters });
    return {
      hits: found.results.map(
        ({ data }) =>
          async () =>
            toHit(await data()),
      ),
      counts: found.totalFilters[FACET] ?? found.filters[FACET] ?? {},
      total: found.unfilteredResultCount,
    };
  }
}

function toHit({ url, excerpt, meta, filters }: PagefindHit): Hit {
  return { url, excerpt, title: meta['title'] ?? url, collection: filters[FACET]?.[0] ?? '' };
}
