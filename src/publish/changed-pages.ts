import type { BuildRecord } from '../values/build-record.ts';

/** The pages of a site: address from the host's root → what its entries were made of. */
export type PageHashes = Readonly<Record<string, string>>;

/** What differs between two builds, sorted. */
export interface PageChanges {
  /** New pages and changed ones. */
  live: string[];
  gone: string[];
}

/** The pages of a build; several files of one page (settings, merged entries) count together. */
export function pagesOf({ entries }: BuildRecord): PageHashes {
  const pages: Record<string, string> = {};
  for (const [, { href, hash }] of Object.entries(entries).sort(([one], [other]) =>
    one < other ? -1 : 1,
  ))
    pages[href] = pages[href] === undefined ? hash : `${pages[href]} ${hash}`;
  return pages;
}

export function changedPages(before: PageHashes, after: PageHashes): PageChanges {
  return {
    live: Object.keys(after)
      .filter((href) => before[href] !== after[href])
      .sort(),
    gone: Object.keys(before)
      .filter((href) => after[href] === undefined)
      .sort(),
  };
}
