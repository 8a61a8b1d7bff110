import { type SearchIndex, buildSearchIndex } from './build/build-index.ts';
import type { SourcePage } from './build/fold-pages.ts';
import type { TaughtWords } from './build/taught-words.ts';
import type { IndexStatus } from './types.ts';
import { mapConcurrently } from '../values/map-concurrently.ts';

interface Log {
  info: (text: string) => void;
  error: (text: string) => void;
}

/** Reads the editors' current synonyms and sample queries. */
type ReadWords = () => Promise<TaughtWords>;

/** Debounce: saves come in bursts (picture, entry, Astro's own store). */
const QUIET_MS = 1200;
const CONCURRENCY = 4;

/**
 * The search index of the development server: built from its own pages, held in memory, rebuilt in
 * the background. Until the new index is complete, the old one answers.
 */
export class LiveIndex {
  readonly #base: string;
  readonly #log: Log;
  readonly #words: ReadWords;
  #origin: string | undefined;
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  #id = '';
  #status: IndexStatus = { state: 'renewing', version: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;

  constructor(base: string, log: Log, words: ReadWords) {
    this.#base = base;
    this.#log = log;
    this.#words = words;
  }

  get status(): IndexStatus {
    return this.#status;
  }

  file(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }

  /** Builds the first index from the server at `origin`. */
  start(origin: string): void {
    this.#origin = origin;
    this.renewSoon();
  }

  renewSoon(): void {
    if (this.#origin === undefined) return;
    this.#status = { ...this.#status, state: 'renewing' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew(), QUIET_MS);
  }

  async #renew(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      const started = Date.now();
      const { id, files, figures } = await this.#build();
      // Open pages continue with the index that they started with.
      const before = [...this.#files].filter(([path]) => path.startsWith(`${this.#id}/`));
      this.#files = new Map([...before, ...files]);
      this.#id = id;
      this.#log.info(`search: indexed ${figures.pages} pages in ${Date.now() - started} ms`);
    } catch (error) {
      this.#log.error(
        `search index not renewed: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      this.#running = false;
      this.#status = { state: 'ready', version: String(Date.now()) };
      if (this.#again) {
        this.#again = false;
        this.renewSoon();
      }
    }
  }

  async #build(): Promise<SearchIndex> {
    const toPage = async (path: string): Promise<SourcePage> => ({
      url: `/${path.slice(this.#base.length)}`,
      html: await this.#fetch(path),
    });
    const pages = await mapConcurrently(await this.#paths(), CONCURRENCY, toPage);
    return buildSearchIndex(pages, await this.#words());
  }

  /** Paths of the pages in the site's own sitemap. */
  async #paths(): Promise<string[]> {
    const sitemap = await this.#fetch(`${this.#base}sitemap.xml`);
    return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc = '']) => new URL(loc).pathname,
    );
  }

  async #fetch(path: string): Promise<string> {
    const response = await fetch(`${this.#origin}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
    return response.text();
  }
}
