import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstCommit } from './first-commit.ts';

export interface Person {
  name: string;
  email: string;
}

export interface TreeItem {
  mode: string;
  type: 'blob' | 'tree';
  sha: string;
  size: number;
  /** Below the listed folder. */
  path: string;
}

/** A file to write, or to remove if `content` is undefined. */
export interface Change {
  path: string;
  content: Buffer | undefined;
}

export interface NewCommit {
  branch: string;
  /** The branch that a new one starts from. */
  start?: string;
  changes: readonly Change[];
  message: string;
  author: Person;
}

export interface Commit {
  sha: string;
  parents: string[];
  author: Person;
  date: string;
  message: string;
}

export interface Difference {
  path: string;
  status: 'added' | 'removed' | 'modified';
  /** The hash of the file's new version; empty if it was removed. */
  sha: string;
}

/** Two branches changed the same lines. */
export class MergeConflictError extends Error {}

const IDENTITY = { name: '站点', email: 'site@example.cn' };

/** A real bare Git repository in a folder of its own, like that of a host. Branch names may contain slashes. */
export class BareRepository {
  readonly #folder: string;
  #last: Promise<unknown> = Promise.resolve();
  /** Cache of Git's output, by its arguments: starting processes takes most of a test's time. */
  readonly #said = new Map<string, Promise<Buffer>>();

  /** Cache of blobs by hash, filled on the first read: a desk without an index reads every file. Blobs never change. */
  #blobs: Promise<ReadonlyMap<string, Buffer>> | undefined;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Its path, for fetching from it. */
  get path(): string {
    return this.#folder;
  }

  /** A repository whose branch `main` has one commit with `folder` as `content/`. */
  static async holding(folder: string): Promise<BareRepository> {
    const home = await mkdtemp(join(tmpdir(), 'red-candle-host-'));
    const repository = new BareRepository(join(home, 'bare.git'));
    const init = ['init', '--quiet', '--bare', '--template=', '--initial-branch=main'];
    await run([...init, repository.#folder], home);
    const input = await firstCommit(folder, IDENTITY);
    await run(['fast-import', '--quiet'], repository.#folder, { input });
    return repository;
  }

  async remove(): Promise<void> {
    await this.#last.catch(() => undefined);
    await rm(join(this.#folder, '..'), { recursive: true, force: true });
  }

  /** Runs `git` in the repository and returns its output. Invalidates the cache, for commands that change a branch. */
  async git(...args: string[]): Promise<string> {
    try {
      return (await run(args, this.#folder)).toString();
    } finally {
      this.#said.clear();
    }
  }

  /** Like `git`, for commands that only read: cached until the next change. */
  #read(...args: string[]): Promise<Buffer> {
    const key = args.join('\0');
    const said = this.#said.get(key) ?? run(args, this.#folder);
    this.#said.set(key, said);
    return said;
  }

  async headOf(branch: string): Promise<string | undefined> {
    return this.resolve(`refs/heads/${branch}`);
  }

  /** The hash of the object that `name` (a branch, `main:content`, a hash) refers to. */
  async resolve(name: string): Promise<string | undefined> {
    const found = await this.#read('rev-parse', '--verify', '--quiet', name).catch(() => '');
    return found.toString().trim() || undefined;
  }

  async branches(): Promise<string[]> {
    const refs = await this.#read('for-each-ref', '--format=%(refname:strip=2)', 'refs/heads/');
    return refs.toString().split('\n').filter(Boolean);
  }

  /** A tree's items; with `recursive`, its folders and all their contents. Undefined if there is no such tree. */
  async list(tree: string, recursive = false): Promise<TreeItem[] | undefined> {
    if ((await this.resolve(tree)) === undefined) return undefined;
    const options = ['-z', '--long', ...(recursive ? ['-r', '-t'] : [])];
    const items = await this.#read('ls-tree', ...options, tree);
    return items
      .toString()
      .split('\0')
      .flatMap((line) => {
        const [, mode, type, sha, size, path] =
          /^(\d+) (blob|tree) (\w+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
        if (mode === undefined || sha === undefined || path === undefined) return [];
        return [{ mode, type: type as TreeItem['type'], sha, size: Number(size) || 0, path }];
      });
  }

  async blob(sha: string): Promise<Buffer> {
    this.#blobs ??= readBlobs(this.#folder);
    return (await this.#blobs).get(sha) ?? this.#read('cat-file', 'blob', sha);
  }

  /** A file's hash; undefined if there is no file. */
  async fileSha(ref: string, path: string): Promise<string | undefined> {
    const items = await this.list(ref, true);
    return items?.find((item) => item.type === 'blob' && item.path === path)?.sha;
  }

  /** A file's text. Throws if there is no file. */
  async read(ref: string, path: string): Promise<string> {
    return (await run(['show', `${ref}:${path}`], this.#folder)).toString();
  }

  /** Commits of a ref, the newest first; only those that changed `path`, if given. */
  async log(ref: string, path?: string): Promise<Commit[]> {
    const format = '--format=%H%x00%P%x00%an%x00%ae%x00%aI%x00%B%x01';
    const below = path === undefined ? [] : ['--', path];
    const text = await this.#read('log', format, ref, ...below);
    return text
      .toString()
      .split('\x01')
      .flatMap((entry) => {
        const [sha, parents = '', name = '', email = '', date = '', message = ''] = entry
          .trimStart()
          .split('\0');
        if (!sha) return [];
        const author = { name, email };
        return [
          {
            sha,
            parents: parents.split(' ').filter(Boolean),
            author,
            date,
            message: message.trim(),
          },
        ];
      });
  }

  /** Files that differ between the merge base of two refs and the second. */
  async differences(from: string, to: string): Promise<Difference[]> {
    const options = ['--raw', '-z', '--no-renames', '--abbrev=40'];
    const text = await this.#read('diff', ...options, `${from}...${to}`);
    const parts = text.toString().split('\0');
    const found: Difference[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [, , , sha = '', kind = ''] = (parts[at] ?? '').split(' ');
      const status = kind === 'A' ? 'added' : kind === 'D' ? 'removed' : 'modified';
      found.push({ path: parts[at + 1] ?? '', status, sha: status === 'removed' ? '' : sha });
    }
    return found;
  }

  /** One commit with all changes. `verify` runs atomically with the commit, and may throw. */
  commit(
    commit: NewCommit,
    verify: () => Promise<void> = () => Promise.resolve(),
  ): Promise<string> {
    return this.#alone(async () => {
      await verify();
      const { branch, start = branch, changes, message, author } = commit;
      const parent = await this.headOf(start);
      if (parent === undefined) throw new Error(`no branch ${start}`);
      const tree = await this.#treeWith(parent, changes);
      return this.#write({ branch, tree, parents: [parent], message, author });
    });
  }

  async createBranch(branch: string, from: string): Promise<void> {
    await this.git('branch', branch, from);
  }

  /** Takes `main` back to a commit and removes all other branches. */
  restore(sha: string): Promise<void> {
    return this.#alone(async () => {
      const others = (await this.branches()).filter((name) => name !== 'main');
      if (others.length > 0) await this.git('branch', '-D', ...others);
      await this.git('update-ref', 'refs/heads/main', sha);
    });
  }

  async deleteBranch(branch: string): Promise<void> {
    await this.git('branch', '-D', branch);
  }

  /** Merges a branch, with `squash` as one commit. Throws a `MergeConflictError`. */
  merge(merge: {
    from: string;
    into: string;
    message: string;
    author: Person;
    squash?: boolean;
  }): Promise<string> {
    const { from, into, message, author, squash = false } = merge;
    return this.#alone(async () => {
      const [ours, theirs] = await Promise.all([this.headOf(into), this.headOf(from)]);
      if (ours === undefined || theirs === undefined) throw new Error(`no ${from} or ${into}`);
      const tree = await this.#merged(ours, theirs);
      const parents = squash ? [ours] : [ours, theirs];
      return this.#write({ branch: into, tree, parents, message, author });
    });
  }

  /** Rebases a branch onto another. Throws a `MergeConflictError`. */
  rebase(branch: string, onto: string): Promise<void> {
    return this.#alone(async () => {
      const work = await mkdtemp(join(this.#folder, 'rebase-'));
      await this.git('worktree', 'add', '--quiet', '--force', work, branch);
      const options = { env: identityOf(IDENTITY) };
      await run(['rebase', '--quiet', onto], work, options).catch(() => {
        throw new MergeConflictError(`${branch} does not go upon ${onto}`);
      });
      await this.git('worktree', 'remove', '--force', work);
    });
  }

  async #merged(ours: string, theirs: string): Promise<string> {
    const text = await this.git('merge-tree', '--write-tree', ours, theirs).catch(() => {
      throw new MergeConflictError(`${theirs} does not merge into ${ours}`);
    });
    return text.trim();
  }

  async #treeWith(parent: string, changes: readonly Change[]): Promise<string> {
    const env = { GIT_INDEX_FILE: join(this.#folder, 'index-of-the-double') };
    await run(['read-tree', parent], this.#folder, { env });
    for (const { path, content } of changes) {
      if (content === undefined) {
        const gone = Buffer.from(`0 ${'0'.repeat(40)}\t${path}\n`);
        await run(['update-index', '--index-info'], this.#folder, { env, input: gone });
        continue;
      }
      const sha = await run(['hash-object', '-w', '--stdin'], this.#folder, { input: content });
      const item = `100644,${sha.toString().trim()},${path}`;
      await run(['update-index', '--add', '--cacheinfo', item], this.#folder, { env });
    }
    return (await run(['write-tree'], this.#folder, { env })).toString().trim();
  }

  async #write({ branch, ...commit }: TreeCommit & { branch: string }): Promise<string> {
    const sha = await this.#commitTree(commit);
    await this.git('update-ref', `refs/heads/${branch}`, sha);
    return sha;
  }

  async #commitTree({ tree, parents, message, author }: TreeCommit): Promise<string> {
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    const options = { input: Buffer.from(message), env: identityOf(author) };
    return (await run(args, this.#folder, options)).toString().trim();
  }

  /** One writer at a time, as with a host's lock. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.catch(() => undefined).then(task);
    this.#last = result;
    return result;
  }
}

interface TreeCommit {
  tree: string;
  parents: readonly string[];
  message: string;
  author: Person;
}

function identityOf({ name, email }: Person): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}

interface RunOptions {
  input?: Buffer;
  env?: Record<string, string>;
}

/** All blobs of a repository, read by one process. */
async function readBlobs(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const all = await run(['cat-file', '--batch-all-objects', '--batch'], folder);
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < all.length;) {
    const start = all.indexOf('\n', at) + 1;
    const [sha = '', type, size] = all.toString('latin1', at, start - 1).split(' ');
    const end = start + Number(size);
    if (type === 'blob') blobs.set(sha, all.subarray(start, end));
    at = end + 1;
  }
  return blobs;
}

function run(
  args: readonly string[],
  cwd: string,
  { input, env }: RunOptions = {},
): Promise<Buffer> {
  // The machine's own configuration must not influence tests.
  const clean = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const child = spawn('git', args, { cwd, env: { ...process.env, ...clean, ...env } });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new Error(`git ${args.join(' ')}: ${Buffer.concat(err).toString()}`));
    });
  });
}
