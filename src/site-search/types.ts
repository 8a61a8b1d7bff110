import type { Level } from '../offline/types.ts';
import type { Detail, SearchAnswer, SearchRequest, Suggestion } from '../search/types.ts';

/** The installed level, if it is searchable. */
export type KeptLevel = Exclude<Level, 'visited'>;

/** The answer comes from the device's installation instead of the published site. */
export interface FromDevice {
  level: KeptLevel;
  /**
   * There is no network; otherwise everything is installed and up to date, and the answer equals
   * that of the site.
   */
  isOffline: boolean;
}

/** The engine's answer, with its source. */
export interface SiteAnswer extends SearchAnswer {
  device?: FromDevice;
}

export interface Suggestions {
  titles: readonly Suggestion[];
  device?: FromDevice;
}

/** The search interface of the pages, whether it runs in a worker or in the page. */
export interface Search {
  /** Starts loading what every query needs. Safe to call often. */
  warm(): void;
  /** At most `limit` titles, best first; from the table of titles alone. */
  suggest(text: string, limit: number): Promise<Suggestions>;
  search(request: SearchRequest): Promise<SiteAnswer>;
  /** In the order of `urls`, which come from an answer's hits, and from the same source. */
  details(
    urls: readonly string[],
    of: Pick<SiteAnswer, 'terms' | 'device'>,
  ): Promise<readonly Detail[]>;
}

/** The engine, and a way to invalidate its index. */
export interface SearchClient extends Search {
  /** Discards the index; the next query loads the current one. */
  renew(): void;
}
