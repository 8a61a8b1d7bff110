/**
 * The build's description of itself, published as `/build.json`: the editors' desk reads from it
 * which entries are online.
 */
export interface BuildRecord {
  /** The commit that was built; absent if the content is not in a repository. */
  commit?: string;
  /** When the build began, `2026-11-22T18:40:05+08:00`. */
  time: string;
  /** Digests of the build's inputs; present if `npm run publish:site` started the build. */
  inputs?: BuildInputs;
  /**
   * Path of the file (`content/essays/x.md`) → its published version. Drafts and entries with a
   * future date are absent.
   */
  entries: Record<string, PublishedFile>;
}

/**
 * Digests of every input of a build except the day. They are keyed with a secret of the publishing
 * machine, so that this machine can detect a change and nobody else can learn the inputs.
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

/** Validates a record that was fetched from the network; undefined if it is not a valid record. */
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
