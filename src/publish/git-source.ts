import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { COMMIT_VARIABLES } from '../system/commit.ts';
import { GitError, runGit } from '../system/run-git.ts';
import type { BroughtContent, ContentSource, ContentState } from './content-source.ts';
import { isContentFolder } from './folder-source.ts';
import { type GitRemote, fetchBranch, remoteTip } from './git-remote.ts';
import { toSafeOutput } from '../system/terminal.ts';
import { PublishError } from './publish-error.ts';

export interface GitSourceOptions extends Omit<GitRemote, 'deadlines'> {
  /** Absolute path of the folder for fetched content. */
  folder: string;
  deadlines?: GitRemote['deadlines'];
}

/** Milliseconds between two queries of a repository on this machine, and at a host. */
const EVERY = { here: 1000, elsewhere: 15_000 };
const DEADLINES = { look: 60_000, fetch: 30 * 60_000 };
/** The ref of the fetched tip in our clone. */
const TIP = 'refs/red-candle/tip';

/**
 * A branch of a content repository, fetched into a separate clone below `folder`. The repository is
 * untrusted, so nothing in it is run or followed: no hooks, filters, submodules or links. The
 * folder may be removed at any time: the next call creates it again.
 */
export function gitSource({
  deadlines = DEADLINES,
  folder,
  ...branch
}: GitSourceOptions): ContentSource {
  const from: GitRemote = { ...branch, deadlines };
  return {
    async look() {
      await mkdir(folder, { recursive: true });
      return toState(await remoteTip(from, folder));
    },
    bring: () => bring(from, folder),
    misleading: COMMIT_VARIABLES,
    watch: {
      glance: async () => {
        await mkdir(folder, { recursive: true });
        return remoteTip(from, folder);
      },
      every: isAbsolute(from.remote) ? EVERY.here : EVERY.elsewhere,
    },
  };
}

function toState(commit: string): ContentState {
  return { identity: commit, name: commit.slice(0, 7) };
}

async function bring(from: GitRemote, folder: string): Promise<BroughtContent> {
  await mkdir(folder, { recursive: true });
  const store = join(folder, 'store.git');
  const take = () => takeTip(from, folder, store);
  const { commit, tree } = await take().catch(async (error: unknown) => {
    // A power cut leaves half-written objects: then the store is fetched again. Any other error,
    // such as one of the network, is thrown.
    if (await isSound(store)) throw error;
    await rm(store, { recursive: true, force: true });
    return take();
  });
  const content = [join(tree, 'content'), tree].find(isContentFolder);
  if (content !== undefined) return { state: toState(commit), folder: content };
  throw new PublishError(
    `内容仓库 ${from.branch} 分支的 ${commit.slice(0, 7)} 里没有内容：content/settings/site.yml、settings/site.yml 都没有`,
  );
}

interface Taken {
  commit: string;
  tree: string;
}

async function takeTip(from: GitRemote, folder: string, store: string): Promise<Taken> {
  const isLong = (await remoteTip(from, folder)).length === 64;
  const format = `--object-format=${isLong ? 'sha256' : 'sha1'}`;
  await removeLocks(store);
  await makeRepository(store, '--bare', format);
  await fetchBranch(from, store, TIP);
  const commit = (await local(store, 'rev-parse', '--verify', `${TIP}^{commit}`)).trim();
  return { commit, tree: await checkOut(commit, folder, store, format) };
}

/**
 * For the working tree: links become plain files, which the content check rejects; nothing is run,
 * not even by a build's git.
 */
const SETTINGS = `[core]
\tsymlinks = false
\tfsmonitor = false
\thooksPath = ${devNull}
`;
/** Overrides every `.gitattributes` of the content: bytes stay as committed, and no filter runs. */
const ATTRIBUTES = '* -text !eol -ident -filter !working-tree-encoding\n';

/**
 * Puts the files of a commit into `tree/`, a repository that borrows its objects. They are written
 * beside it first: a git process that survives its killed parent writes there, and never among the
 * files of a later commit.
 */
async function checkOut(
  commit: string,
  folder: string,
  store: string,
  format: string,
): Promise<string> {
  const tree = join(folder, 'tree');
  for (const name of await readdir(folder)) {
    if (name.startsWith('tree.next-'))
      await rm(join(folder, name), { recursive: true, force: true });
  }
  const next = join(folder, `tree.next-${randomUUID()}`);
  await makeRepository(next, format);
  const git = join(next, '.git');
  await mkdir(join(git, 'info'), { recursive: true });
  await writeFile(join(git, 'info/attributes'), ATTRIBUTES);
  await writeFile(join(git, 'objects/info/alternates'), `${join(store, 'objects')}\n`);
  await appendFile(join(git, 'config'), SETTINGS);
  await local(next, 'checkout', '--quiet', '--force', '--detach', commit);
  await rm(tree, { recursive: true, force: true });
  await rename(next, tree);
  return tree;
}

/**
 * Initialises the repository again if it exists, which repairs an incomplete one. No hooks are
 * copied.
 */
async function makeRepository(path: string, ...options: string[]): Promise<void> {
  await mkdir(path, { recursive: true });
  await local(path, 'init', '--quiet', '--template=', ...options);
}

/**
 * Removes the lock files of a killed git. No other process writes here: this run holds the lock.
 */
async function removeLocks(store: string): Promise<void> {
  for (const folder of [store, join(store, 'refs/red-candle')]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith('.lock')) await rm(join(folder, name), { force: true });
    }
  }
}

async function isSound(store: string): Promise<boolean> {
  const args = ['fsck', '--no-dangling', '--no-progress'];
  return runGit(store, args, { env: ALONE, timeout: DEADLINES.fetch }).then(
    () => true,
    () => false,
  );
}

/**
 * Git without the configuration of the machine and the account, which could set up filters and
 * hooks.
 */
const ALONE = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1' };

async function local(folder: string, ...args: string[]): Promise<string> {
  try {
    return (await runGit(folder, args, { env: ALONE, timeout: DEADLINES.fetch })).toString('utf8');
  } catch (cause) {
    if (!(cause instanceof GitError)) throw cause;
    throw new PublishError(`取回来的内容放不好（git ${args[0] ?? ''}）`, {
      output: toSafeOutput(cause.stderr),
      cause,
    });
  }
}
