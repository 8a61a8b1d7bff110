import { buildSearchIndex } from './build/build-index.ts';
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
 * the background. Until the new index is complete, the old one answers. Of a change, the pages of
 * the entry come first: they are in an index as soon as they are rendered, and all others, which
 * may name the entry, in the next.
 */
export class LiveIndex {
  readonly #base: string;
  readonly #log: Log;
  readonly #words: ReadWords;
  #origin: string | undefined;
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  #id = '';
  #status: IndexStatus = { state: 'renewing', version: '' };
  /** Path of a page → HTML, as in the index. */
  #pages: ReadonlyMap<string, string> = new Map();
  /** The taught words in the index, as text. */
  #indexedWords = '';
  /** Names of entries that changed since the last renewal began. */
  #changed = new Set<string>();
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

  /** @param name of the file of an entry that changed, without its ending */
  renewSoon(name?: string): void {
    if (name !== undefined) this.#changed.add(name);
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
      await this.#renewPages();
    } catch (error) {
      this.#log.error(
        `search index not renewed: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      this.#running = false;
      this.#status = { ...this.#status, state: 'ready' };
      if (this.#again) {
        this.#again = false;
        this.renewSoon();
      }
    }
  }

  async #renewPages(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    const [paths, words] = await Promise.all([this.#paths(), this.#words()]);
    const isFirst = (path: string) => !this.#pages.has(path) || changed.has(nameIn(path));
    const first = paths.filter(isFirst);
    const others = paths.filter((path) => !isFirst(path));
    const known = others.map((path) => [path, this.#pages.get(path) ?? ''] as const);
    const pages = new Map([...known, ...(await this.#fetchAll(first))]);
    const isChanged = first.length > 0 || pages.size !== this.#pages.size;
    if (isChanged || textOf(words) !== this.#indexedWords) await this.#index(pages, words);
    const renewed = new Map([
      ...pages,
      // Another renewal that waits fetches them again.
      ...(await this.#fetchAll(others, () => this.#again)),
    ]);
    if (this.#again) for (const name of changed) this.#changed.add(name);
    else if (others.some((path) => renewed.get(path) !== pages.get(path)))
      await this.#index(renewed, words);
  }

  /** From then on open pages search again. */
  async #index(pages: ReadonlyMap<string, string>, words: TaughtWords): Promise<void> {
    const started = Date.now();
    const sources = [...pages].map(([path, html]): SourcePage => ({
      url: `/${path.slice(this.#base.length)}`,
      html,
    }));
    const { id, files, figures } = await buildSearchIndex(sources, words);
    // Open pages continue with the index that they started with.
    const before = [...this.#files].filter(([path]) => path.startsWith(`${this.#id}/`));
    this.#files = new Map([...before, ...files]);
    this.#id = id;
    this.#pages = pages;
    this.#indexedWords = textOf(words);
    this.#status = { state: 'ready', version: String(Date.now()) };
    this.#log.info(`search: indexed ${figures.pages} pages in ${Date.now() - started} ms`);
  }

  /** The pages at these paths, up to the moment when `isEnough` says so. */
  async #fetchAll(
    paths: readonly string[],
    isEnough = () => false,
  ): Promise<(readonly [string, string])[]> {
    const fetched = await mapConcurrently(paths, CONCURRENCY, async (path) =>
      isEnough() ? undefined : ([path, await this.#fetch(path)] as const),
    );
    return fetched.filter((page) => page !== undefined);
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

/** `/gonghui/merchants/x/` → `x`. */
const nameIn = (path: string) => path.split('/').at(-2) ?? '';

const textOf = ({ synonyms, asked }: TaughtWords) => JSON.stringify([synonyms, [...(asked ?? [])]]);
