/** What each build says of itself in `/build.json`: the editors' desk tells by it what has gone online. */
export interface BuildRecord {
  /** The commit that was built; absent where the content lies in no repository. */
  commit?: string;
  /** When the build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  /** What the build was made of, where `npm run publish:site` started it. */
  inputs?: BuildInputs;
  /** Path of the file (`content/essays/x.md`) → what is published of it. Drafts and the future are not here. */
  entries: Record<string, PublishedFile>;
}

/**
 * Digests of all that shapes a build but the day. A secret of the machine that publishes is mixed in: they tell that
 * machine whether something has changed, and nobody else what it is.
 */
export interface BuildInputs {
  content: string;
  /** The project's own files and installed packages. */
  project: string;
  /** `SITE_URL`, `DESK_HOST` and the like, and options of the command. */
  settings: string;
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
