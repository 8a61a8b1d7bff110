import { SearchEngine } from '../search/engine.ts';
import { fetchFiles } from '../search/fetch-files.ts';
import { fileIndex } from '../search/file-index.ts';
import type { Searchable } from './kept-level.ts';
import type { KeptSearch } from './kept-search.ts';
import type { Detail, SearchRequest } from '../search/types.ts';
import type { FromDevice, SiteAnswer, SearchClient, Suggestions } from './types.ts';

/** How long the network may take where the device could answer, and how long it is then left alone. */
const TIMEOUT_MS = 4000;
const AWAY_MS = 30_000;

/** What asks an engine. */
type Ask<T> = (engine: SearchEngine) => Promise<T>;

/** What a question may be asked of. */
export interface Sources {
  /** The published index. */
  site: SearchEngine;
  /** What the device keeps by now. */
  lookUp: () => Promise<Searchable | undefined>;
  /** What searches that; asked for only where there is something. */
  open: () => Promise<KeptSearch>;
}

interface Answered<T> {
  value: T;
  device?: FromDevice;
}

/**
 * The search of a site: of its published index or, without a network, of what the device keeps. Where all is kept and
 * up to date, the network is not asked at all. A question is answered from one of them as a whole.
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

  /** Whether what is kept is what is published. A network that says nothing is left alone for a while. */
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

  /** What searches the packs, anew where others are kept by now. Throws where it cannot be loaded. */
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
 * @param pointer the index’s pointer, where it is fetched already
 */
export function openSite(
  base: string,
  lookUp: Sources['lookUp'],
  pointer?: Promise<Uint8Array>,
): SiteSearch {
  return new SiteSearch({
    site: new SearchEngine(fileIndex(fetchFiles(base, pointer))),
    lookUp,
    open: async () => (await import('./kept-search.ts')).openKept(base),
  });
}

/** Rejects where an answer takes too long. */
function soon<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), TIMEOUT_MS);
    answer.then(resolve, reject);
  });
}
