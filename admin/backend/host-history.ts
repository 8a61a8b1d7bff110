import { isMissing } from '../ground/failures.ts';
import type { HostApi } from '../port/backend.ts';

export interface HostCommit {
  message: string;
  author: string;
  /** A date and time that `Date` parses. */
  date: string;
  parents: string[];
}

/** A host's access to former versions of the content. */
export interface HostHistory {
  /** Commits of the branch that changed the content, the newest first; {@link MAX_PAGES} pages of them at most. */
  commitsSince(since: Date): Promise<HostCommit[]>;
  /** A file's text at a commit; undefined if it did not exist. */
  readAt(commit: string, path: string): Promise<string | undefined>;
  /** A file's text on the branch; undefined if it does not exist. */
  read(path: string): Promise<string | undefined>;
}

const PAGE = 50;
/** Five hundred saves in a month are more than a union makes. */
const MAX_PAGES = 10;

type Ask = (path: string, params: Record<string, string>) => Promise<unknown>;

interface Dialect {
  commits: string;
  branch: string;
  file: string;
  toCommit: (item: never) => HostCommit;
}

const GITEA_LIKE: Dialect = {
  commits: 'commits',
  branch: 'sha',
  file: 'contents',
  toCommit: ({ commit, parents = [] }: GiteaCommit) => ({
    message: commit.message,
    author: commit.author.name,
    date: commit.author.date,
    parents: parents.map(({ sha }) => sha),
  }),
};

const GITLAB: Dialect = {
  commits: 'repository/commits',
  branch: 'ref_name',
  file: 'repository/files',
  toCommit: (item: GitLabCommit) => ({
    message: item.message,
    author: item.author_name,
    date: item.authored_date,
    parents: item.parent_ids ?? [],
  }),
};

interface GiteaCommit {
  commit: { message: string; author: { name: string; date: string } };
  parents?: { sha: string }[];
}

interface GitLabCommit {
  message: string;
  author_name: string;
  authored_date: string;
  parent_ids?: string[];
}

/** Uses the connection of Decap's own backend, with its token and its error handling. */
export function createHostHistory(host: string, api: HostApi): HostHistory {
  const isGitLab = host === 'gitlab';
  const dialect = isGitLab ? GITLAB : GITEA_LIKE;
  const ask: Ask = (path, params) =>
    isGitLab
      ? api.requestJSON({ url: `${api.repoURL}/${path}`, params })
      : api.request(`${api.repoURL}/${path}?${new URLSearchParams(params).toString()}`);
  return {
    commitsSince: (since) => readCommits(ask, dialect, api.branch, since),
    readAt: async (ref, path) => {
      const name = isGitLab ? encodeURIComponent(path) : path;
      const file = (await ask(`${dialect.file}/${name}`, { ref }).catch(whereMissing)) as
        { content: string } | undefined;
      return file && fromBase64(file.content);
    },
    read: (path) => api.readFile(path, null).catch(whereMissing),
  };
}

async function readCommits(
  ask: Ask,
  { commits, branch, toCommit }: Dialect,
  name: string,
  since: Date,
): Promise<HostCommit[]> {
  const found: HostCommit[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const items = (await ask(commits, {
      [branch]: name,
      path: 'content',
      since: since.toISOString(),
      // GitHub and GitLab use `per_page`, Forgejo and Gitea `limit`; each ignores the other parameter.
      per_page: String(PAGE),
      limit: String(PAGE),
      page: String(page),
    })) as never[];
    // Not every version of a host supports `since`.
    const recent = items.map(toCommit).filter(({ date }) => Date.parse(date) >= since.getTime());
    found.push(...recent);
    if (items.length < PAGE || recent.length < items.length) break;
  }
  return found;
}

/** Hosts break long lines of Base64; `atob` ignores line breaks. */
function fromBase64(content: string): string {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function whereMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
