import { SALT_PATH, readSalt } from '../../src/content-index/salt.ts';
import type { ContentSecret } from '../../src/content-index/encrypt.ts';
import type { HostName } from '../../src/model/settings/desk-host.ts';
import type { HostApi } from '../port/backend.ts';
import { isMissing } from '../ground/failures.ts';

/** What the content index requires of a host. */
export interface HostReader {
  /** The secret that encrypts the index of a commit. Throws if the commit does not exist or contains no salt. */
  contentSecret(commit: string): Promise<ContentSecret>;
  /** Paths that changed from a commit to the branch's head; undefined if the host does not list all of them. */
  changesSince(commit: string): Promise<string[] | undefined>;
  /** A file's text on the branch; undefined if it does not exist. */
  read(path: string): Promise<string | undefined>;
}

interface TreeItem {
  path: string;
  sha?: string;
  id?: string;
}

/** GitHub lists 300 changed files at most. */
const MAX_FILES = 300;

/** Reads from a host through the connection of Decap's own backend, with its token and its error handling. */
export function createHostReader(host: Exclude<HostName, 'local'>, api: HostApi): HostReader {
  const asks = host === 'gitlab' ? gitLab(api) : giteaLike(api);
  return {
    ...asks,
    read: (path) =>
      api.readFile(path, null).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      }),
  };
}

/** Forgejo, Gitea and GitHub share this API. */
function giteaLike(api: HostApi): Omit<HostReader, 'read'> {
  return {
    // Bypasses Decap's own file reader, which caches in the browser what it has read.
    contentSecret: async (commit) => {
      const [{ tree }, salt] = (await Promise.all([
        api.request(`${api.repoURL}/git/trees/${commit}`),
        api.request(`${api.repoURL}/contents/${SALT_PATH}?ref=${commit}`),
      ])) as [{ tree: TreeItem[] }, FileInBase64];
      return { tree: idOf(tree), salt: saltIn(salt) };
    },
    changesSince: async (commit) => {
      const range = `${commit}...${encodeURIComponent(api.branch)}`;
      const { commits, files } = (await api.request(`${api.repoURL}/compare/${range}`)) as Compared;
      // Gitea lists the files of each commit, the others one list for all.
      const lists = [files, ...(commits ?? []).map((item) => item.files)].filter(Boolean);
      if (lists.length === 0 && (commits ?? []).length > 0) return undefined;
      const names = lists.flatMap((list) => (list ?? []).map(({ filename }) => filename));
      return names.length >= MAX_FILES ? undefined : names;
    },
  };
}

interface Compared {
  commits?: { files?: { filename: string }[] }[];
  files?: { filename: string }[];
}

function gitLab(api: HostApi): Omit<HostReader, 'read'> {
  const ask = (path: string, params: Record<string, string>) =>
    api.requestJSON({ url: `${api.repoURL}/repository/${path}`, params });
  return {
    contentSecret: async (commit) => {
      const [tree, salt] = await Promise.all([
        ask('tree', { ref: commit, per_page: '100' }),
        ask(`files/${encodeURIComponent(SALT_PATH)}`, { ref: commit }),
      ]);
      return { tree: idOf(tree as TreeItem[]), salt: saltIn(salt as FileInBase64) };
    },
    changesSince: async (commit) => {
      const { diffs } = (await ask('compare', { from: commit, to: api.branch })) as {
        diffs?: { old_path: string; new_path: string }[];
      };
      return diffs?.flatMap(({ old_path, new_path }) => [old_path, new_path]);
    },
  };
}

interface FileInBase64 {
  content: string;
}

/** Hosts break long lines of Base64; `atob` ignores line breaks. */
const saltIn = ({ content }: FileInBase64) => readSalt(atob(content));

function idOf(items: TreeItem[]): string {
  const item = items.find(({ path }) => path === 'content');
  const id = item?.sha ?? item?.id;
  if (id === undefined) throw new Error('the repository has no content/');
  return id;
}
