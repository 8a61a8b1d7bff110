import { access } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { HttpError } from '../http-error.ts';
import { GitError, GitMissingError, type GitOptions, runGit } from '../../system/run-git.ts';

/** The git repository that contains the content. */
export interface Repository {
  /** The content folder. */
  root: string;
  /**
   * The content folder below the top of the repository, with a trailing slash; empty if it is the
   * top.
   */
  prefix: string;
  /** The git directory. */
  gitDir: string;
  /**
   * Runs git at the top of the repository. Errors that an editor can meet are {@link HttpError}s.
   */
  git: (args: readonly string[], options?: GitOptions) => Promise<Buffer>;
  /** The same as text, without the final line break. */
  text: (args: readonly string[], options?: GitOptions) => Promise<string>;
}

/** The checked-out branch and its commit. */
export interface Head {
  ref: string;
  commit: string;
}

/** Cache: a repository does not move, and the desk sends many requests. */
const known = new Map<string, Repository>();

/**
 * Finds the repository of the content folder. Throws an {@link HttpError} if drafts cannot be
 * stored.
 */
export async function openRepository(root: string): Promise<Repository> {
  const repository = known.get(root) ?? (await findRepository(root));
  known.set(root, repository);
  return repository;
}

async function findRepository(root: string): Promise<Repository> {
  const lines = (
    await explain(() => runGit(root, ['rev-parse', '--show-toplevel', '--absolute-git-dir']))
  )
    .toString('utf8')
    .split('\n');
  const [top = '', gitDir = ''] = lines;
  const git = (args: readonly string[], options?: GitOptions) =>
    explain(() => runGit(top, args, options));
  const text = async (args: readonly string[], options?: GitOptions) =>
    (await git(args, options)).toString('utf8').replace(/\n$/, '');
  const prefix = (await runGit(root, ['rev-parse', '--show-prefix']))
    .toString('utf8')
    .replace(/\n$/, '');
  if (await isIgnored(root)) {
    throw new HttpError(
      409,
      '“先审核再发布”用不了：content 文件夹被 git 忽略了（.gitignore），草稿没有地方放。请技术同事看看',
    );
  }
  const repository = { root, prefix, gitDir, git, text };
  await headCommit(repository);
  return repository;
}

/** The checked-out commit. */
export async function headCommit({ text }: Repository): Promise<string> {
  return text(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    throw new HttpError(
      409,
      '这个 git 仓库里还没有提交过任何内容，草稿没有可以比较的底稿。请技术同事先提交一次',
    );
  });
}

/**
 * The branch to publish to. Throws an {@link HttpError} if the repository's state does not allow a
 * commit.
 */
export async function headBranch(repository: Repository): Promise<Head> {
  const ref = await repository.text(['symbolic-ref', '--quiet', 'HEAD']).catch((error: unknown) => {
    if (!(error instanceof GitError)) throw error;
    throw new HttpError(
      409,
      '现在发布不了：git 仓库没有停在任何分支上。草稿都还在；请技术同事切回发布用的分支（通常是 main），再发布一次',
    );
  });
  if (ref.startsWith('refs/heads/cms/')) {
    throw new HttpError(
      409,
      `现在发布不了：git 仓库停在一份草稿的分支上（${ref.replace('refs/heads/', '')}）。草稿都还在；请技术同事切回发布用的分支（通常是 main），再发布一次`,
    );
  }
  await assertIdle(repository);
  return { ref, commit: await headCommit(repository) };
}

const UNFINISHED = [
  'MERGE_HEAD',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'rebase-merge',
  'rebase-apply',
];

async function assertIdle({ gitDir }: Repository): Promise<void> {
  for (const name of UNFINISHED) {
    if (!(await exists(join(gitDir, name)))) continue;
    throw new HttpError(
      409,
      '现在发布不了：git 仓库里有一次合并做到一半。草稿都还在；请技术同事先把合并做完或取消，再发布一次',
    );
  }
  if (await exists(join(gitDir, 'index.lock'))) throw locked();
}

/** Path below the project root (`content/essays/x.md`) → path in the repository. */
export function toRepositoryPath({ prefix }: Repository, path: string): string {
  return path.replace(/^content\//, () => prefix);
}

/** Path in the repository → path below the project root; undefined outside the content folder. */
export function toContentPath({ prefix }: Repository, path: string): string | undefined {
  return path.startsWith(prefix) ? `content/${path.slice(prefix.length)}` : undefined;
}

/** The author: git's own setting, else the desk. */
export async function readIdentity({ text }: Repository): Promise<{ name: string; email: string }> {
  const setting = async (name: string) =>
    (await text(['config', '--get', name]).catch(() => '')).trim();
  return {
    name: (await setting('user.name')) || '编辑台',
    email: (await setting('user.email')) || 'desk@localhost',
  };
}

async function isIgnored(root: string): Promise<boolean> {
  return runGit(root, ['check-ignore', '--quiet', '.'], {
    // This command accepts only patterns.
    env: { GIT_LITERAL_PATHSPECS: '0' },
  }).then(
    () => true,
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  if (!isAbsolute(path)) return false;
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Converts errors of git about the machine or the repository into messages on which an editor can
 * act.
 */
async function explain<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof GitMissingError)
      throw new HttpError(
        409,
        '“先审核再发布”要用 git，这台电脑上还没有装。请技术同事装好 git，再打开编辑台',
      );
    if (!(error instanceof GitError)) throw error;
    const { stderr } = error;
    if (/not a git repository|must be run in a work tree/.test(stderr))
      throw new HttpError(
        409,
        '“先审核再发布”要求内容放在 git 仓库里，现在的文件夹不是。请技术同事看看维护手册',
      );
    if (stderr.includes('dubious ownership'))
      throw new HttpError(
        409,
        'git 认为这个文件夹属于这台电脑的另一个用户，不肯读写。请技术同事看看（git 的 safe.directory 设置）',
      );
    if (/index\.lock': File exists/.test(stderr)) throw locked();
    if (/No space left on device/.test(stderr))
      throw new HttpError(507, '磁盘满了，没有保存。请清出一些空间，再试一次');
    if (/[Cc]annot lock ref|reference already exists|is at [0-9a-f]+ but expected/.test(stderr))
      throw new HttpError(
        409,
        '刚才有别的程序也在改这个 git 仓库，这一次没有写进去。请刷新页面，再试一次',
      );
    throw error;
  }
}

function locked(): HttpError {
  return new HttpError(
    409,
    '另一个 git 程序正在用这个仓库。请过一会儿再试；要是一直这样，请技术同事看看 .git/index.lock 这个文件',
  );
}
