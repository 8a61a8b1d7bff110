import { GitError, GitMissingError, type GitOptions, runGit } from '../system/run-git.ts';
import { toPlainLine } from '../values/plain-line.ts';
import { toSafeOutput } from '../system/terminal.ts';
import { PublishError } from './publish-error.ts';

/** A branch of a repository at any location. */
export interface GitRemote {
  /** Address or absolute path. */
  remote: string;
  branch: string;
  /** Timeouts of a query and of a fetch, in milliseconds. */
  deadlines: { look: number; fetch: number };
}

/** A dead connection must not block a run until its timeout, but a slow one may continue. */
const NETWORK = ['-c', 'http.lowSpeedLimit=100', '-c', 'http.lowSpeedTime=60'];

/**
 * Credentials come from the host's git configuration; prompts are disabled, because nobody would
 * answer them.
 */
const environment = (): Record<string, string> => ({
  GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
  // The empty value also disables the programs of `core.askPass` and `SSH_ASKPASS`.
  GIT_ASKPASS: process.env['GIT_ASKPASS'] ?? '',
});

/** The current commit of the branch. Throws a {@link PublishError}. */
export async function remoteTip(from: GitRemote, folder: string): Promise<string> {
  const ref = `refs/heads/${from.branch}`;
  const args = [...NETWORK, 'ls-remote', '--', from.remote, ref];
  const options = { env: environment(), timeout: from.deadlines.look };
  const lines = (await explained(from, () => runGit(folder, args, options))).toString('utf8');
  // The pattern also matches `refs/heads/x/refs/heads/main`.
  const line = lines.split('\n').find((text) => text.endsWith(`\t${ref}`));
  const commit = line?.split('\t')[0];
  if (commit !== undefined) return commit;
  throw new PublishError(`内容仓库里没有 ${from.branch} 分支：${shown(from.remote)}`);
}

/** Fetches the branch into `store` as `ref`, overwriting it. Throws a {@link PublishError}. */
export async function fetchBranch(from: GitRemote, store: string, ref: string): Promise<void> {
  const refspec = `+refs/heads/${from.branch}:${ref}`;
  const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  const args = [
    ...NETWORK,
    '-c',
    'gc.autoDetach=false',
    'fetch',
    ...options,
    '--',
    from.remote,
    refspec,
  ];
  const run: GitOptions = { env: environment(), timeout: from.deadlines.fetch };
  await explained(from, () => runGit(store, args, run));
}

const CAUSES = [
  [/dubious ownership/, '它在这台机器上属于另一个用户，git 不肯读（safe.directory）'],
  [
    /Authentication failed|could not read (?:Username|Password)|Permission denied|HTTP 40[13]/i,
    '它不让读，账号、令牌或密钥不对',
  ],
  [/not found|does not (?:appear to be|exist)|No such file/i, '没有这个仓库，或者看不见它'],
  [/No space left/, '磁盘满了'],
  [
    /resolve host|unable to (?:access|connect)|Connection|timed out|early EOF|hung up|No route/i,
    '连不上',
  ],
] as const;

async function explained<T>({ remote }: GitRemote, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (cause instanceof GitMissingError) throw new PublishError('这台机器上没有装 git', { cause });
    if (!(cause instanceof GitError)) throw cause;
    const output = withoutCredentials(toSafeOutput(cause.stderr)).trim();
    const why = wasEnded(cause.cause)
      ? '等了很久没有回答'
      : (CAUSES.find(([pattern]) => pattern.test(output))?.[1] ?? '读不了');
    throw new PublishError(`内容仓库 ${shown(remote)}：${why}`, { output, cause });
  }
}

/** Whether git was killed by its timeout. */
function wasEnded(cause: unknown): boolean {
  return cause instanceof Error && 'killed' in cause && cause.killed === true;
}

const shown = (remote: string) => withoutCredentials(toPlainLine(remote));

/** `https://name:token@host/x` without the credentials: lines end up in logs and mails. */
function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^\s/@]*(?::[^\s@]*)?@/g, '$1');
}
