import type { Level } from '../offline/types.ts';
import type { Detail, SearchAnswer, SearchRequest, Suggestion } from '../search/types.ts';

/** How much is kept on the device, where anything of it can be searched. */
export type KeptLevel = Exclude<Level, 'visited'>;

/** What this device keeps answered, instead of the published site. */
export interface FromDevice {
  level: KeptLevel;
  /** There is no network; else all is kept and up to date, and the answer is that of the site. */
  isOffline: boolean;
}

/** The engine's answer, with where it came from. */
export interface SiteAnswer extends SearchAnswer {
  device?: FromDevice;
}

export interface Suggestions {
  titles: readonly Suggestion[];
  device?: FromDevice;
}

/** The search as the pages know it, whether it runs in a worker or beside them. */
export interface Search {
  /** Starts loading what every query needs. Safe to call often. */
  warm(): void;
  /** At most `limit` titles, best first; from the table of titles alone. */
  suggest(text: string, limit: number): Promise<Suggestions>;
  search(request: SearchRequest): Promise<SiteAnswer>;
  /** In the order of `urls`, as the hits of an answer name them, from where that answer came. */
  details(
    urls: readonly string[],
    of: Pick<SiteAnswer, 'terms' | 'device'>,
  ): Promise<readonly Detail[]>;
}

/** The engine, and how it is told that its index is out of date. */
export interface SearchClient extends Search {
  /** Forgets the index; the next question reads the one of now. */
  renew(): void;
}
