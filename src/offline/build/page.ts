/** A built page with the pictures that packs use; the path is below the base. */
export interface Page {
  path: string;
  html: string;
}

/** What packs need of a page before they are made. */
export interface PageFacts {
  /** `data-kind` of its root element. */
  kind: string | undefined;
  /** Addresses of its pictures. */
  pictures: readonly string[];
  /** A file beside it, which its script fetches. */
  file?: string;
}

/** A page of a built site. Its HTML is read whenever it is asked for, so that no site is in memory as a whole. */
export interface SitePage extends Page, PageFacts {
  /** Hash of its HTML. */
  hash: string;
}
