import { SearchEngine } from '../search/engine.ts';
import { fetchFiles } from '../search/fetch-files.ts';
import { fileIndex } from '../search/file-index.ts';
import type { Searchable } from './kept-level.ts';
import type { KeptSearch } from './kept-search.ts';
import type { Detail, SearchRequest } from '../search/types.ts';
import type { FromDevice, SiteAnswer, SearchClient, Suggestions } from './types.ts';

/** Timeout of the network if the device can answer, and the pause before it is tried again. */
const TIMEOUT_MS = 4000;
const AWAY_MS = 30_000;

/** Runs a query on an engine. */
type Ask<T> = (engine: SearchEngine) => Promise<T>;

/** The sources that can answer a query. */
export interface Sources {
  /** The published index. */
  site: SearchEngine;
  /** The device's current installation. */
  lookUp: () => Promise<Searchable | undefined>;
  /** Loads the offline search; called only if there is an installation. */
  open: () => Promise<KeptSearch>;
}

interface Answered<T> {
  value: T;
  device?: FromDevice;
}

/**
 * The search of a site: in its published index or, without a network, in the device's installation.
 * If everything is installed and up to date, no request is made. Each query is answered from one
 * source only.
 */
export class SiteSearch implements SearchClient {
  readonly #sources: Sources;
  #kept: Promise<KeptSearch> | undefined;
  #version = '';
  #awayUntil = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
    globalThis.addEventListener('online', () => {
      this.#awayUntil = 0;
    });
  }

  warm(): void {
    void this.#ask((engine) => engine.open()).catch(() => undefined);
  }

  renew(): void {
    this.#sources.site.renew();
  }

  async suggest(text: string, limit: number): Promise<Suggestions> {
    const { value, device } = await this.#ask((engine) => engine.suggest(text, limit));
    return { titles: value, ...(device && { device }) };
  }

  async search(request: SearchRequest): Promise<SiteAnswer> {
    const { value, device } = await this.#ask((engine) => engine.search(request));
    return { ...value, ...(device && { device }) };
  }

  async details(
    urls: readonly string[],
    { terms, device }: Pick<SiteAnswer, 'terms' | 'device'>,
  ): Promise<readonly Detail[]> {
    const run: Ask<readonly Detail[]> = (engine) => engine.details(urls, terms);
    const there = device && (await this.#sources.lookUp());
    return there ? run((await this.#open(there)).engine) : (await this.#ask(run)).value;
  }

  async #ask<T>(run: Ask<T>): Promise<Answered<T>> {
    const { site, lookUp } = this.#sources;
    const there = await lookUp();
    if (!there) return { value: await run(site) };
    const isWhole =
      there.level === 'everything' && !this.#isAway() && (await this.#isCurrent(there));
    if (!isWhole && !this.#isAway()) {
      try {
        return { value: await soon(run(site)) };
      } catch {
        this.#awayUntil = Date.now() + AWAY_MS;
      }
    }
    try {
      const { engine } = await this.#open(there);
      const isOffline = !isWhole || this.#isAway();
      return { value: await run(engine), device: { level: there.level, isOffline } };
    } catch {
      return { value: await run(site) };
    }
  }

  #isAway(): boolean {
    return navigator.onLine === false || Date.now() < this.#awayUntil;
  }

  /**
   * Whether the installation is the published version. After a timeout the network is not tried
   * again for a while.
   */
  async #isCurrent(there: Searchable): Promise<boolean> {
    const kept = await this.#open(there).catch(() => undefined);
    if (!kept) return false;
    try {
      return await soon(kept.isCurrent());
    } catch {
      this.#awayUntil = Date.now() + AWAY_MS;
      return false;
    }
  }

  /**
   * The offline search, reopened if the installation has changed. Throws if it cannot be loaded.
   */
  #open({ version }: Searchable): Promise<KeptSearch> {
    if (this.#version !== version) this.#kept = undefined;
    this.#version = version;
    this.#kept ??= this.#sources.open().catch((error: unknown) => {
      this.#kept = undefined;
      throw error;
    });
    return this.#kept;
  }
}

/**
 * Opens the search of the site at `base`.
 *
 * @param page files of the index that the page fetches, by path, and the id of its index
 */
export function openSite(
  base: string,
  lookUp: Sources['lookUp'],
  page: { files?: Map<string, Promise<Uint8Array | undefined>>; index?: string | undefined } = {},
): SiteSearch {
  return new SiteSearch({
    site: new SearchEngine(fileIndex(fetchFiles(base, page.files), page.index)),
    lookUp,
    open: async () => (await import('./kept-search.ts')).openKept(base),
  });
}

/** Rejects after a timeout. */
function soon<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), TIMEOUT_MS);
    answer.then(resolve, reject);
  });
}
