/** What each build says of itself in `/build.json`: the editors' desk tells by it what has gone online. */
export interface BuildRecord {
  /** The commit that was built; absent where the content lies in no repository. */
  commit?: string;
  /** When the build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  /** Path of the file (`content/essays/x.md`) → what is published of it. Drafts and the future are not here. */
  entries: Record<string, PublishedFile>;
}

export interface PublishedFile {
  /** The page's address from the site's root, `/gonghui/essays/x/`. */
  href: string;
  /** `contentHash` of the file's text. */
  hash: string;
}

/** A record read from the network: anything else than a record gives undefined. */
export function readBuildRecord(value: unknown): BuildRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { time, entries } = value as Partial<Record<string, unknown>>;
  const isRecord =
    typeof time === 'string' &&
    !Number.isNaN(Date.parse(time)) &&
    typeof entries === 'object' &&
    entries !== null;
  return isRecord ? (value as BuildRecord) : undefined;
}
