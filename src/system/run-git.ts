import { execFile } from 'node:child_process';

export interface GitOptions {
  input?: string | Buffer;
  env?: Readonly<Record<string, string>>;
  /** Timeout in milliseconds. */
  timeout?: number;
}

/** Git exited with an error. `stderr` is its message, in English in every locale. */
export class GitError extends Error {
  readonly stderr: string;
  constructor(args: readonly string[], stderr: string, cause: unknown) {
    super(`git ${args.join(' ')}: ${stderr.trim()}`, { cause });
    this.name = 'GitError';
    this.stderr = stderr;
  }
}

/** There is no git on this machine. */
export class GitMissingError extends Error {}

const TIMEOUT = 60_000;
const MAX_OUTPUT = 256 * 1024 * 1024;
/** A desk started from a git hook would otherwise write to the hook's index. */
const INHERITED = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|OBJECT_DIRECTORY|COMMON_DIR|NAMESPACE)$/;

/** Runs git in `folder`, never through a shell. Throws {@link GitError} or {@link GitMissingError}. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input = '', env = {}, timeout = TIMEOUT }: GitOptions = {},
): Promise<Buffer> {
  const inherited = Object.entries(process.env).filter(([name]) => !INHERITED.test(name));
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      // Our messages are UTF-8 in every locale.
      ['-c', 'i18n.commitEncoding=UTF-8', ...args],
      {
        cwd: folder,
        encoding: 'buffer',
        maxBuffer: MAX_OUTPUT,
        timeout,
        windowsHide: true,
        env: {
          ...Object.fromEntries(inherited),
          LC_ALL: 'C',
          GIT_TERMINAL_PROMPT: '0',
          // Path names are literal, not patterns: `[` and `*` have no special meaning.
          GIT_LITERAL_PATHSPECS: '1',
          ...env,
        },
      },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT')
          reject(new GitMissingError('git is not installed', { cause: error }));
        else reject(new GitError(args, stderr.toString('utf8'), error));
      },
    );
    // Git may exit without reading all input; its exit code reports the error.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
