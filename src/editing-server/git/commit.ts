import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Changes, stage } from './objects.ts';
import { type Repository, readIdentity } from './repository.ts';

export interface Person {
  name: string;
  email: string;
}

export interface CommitPlan {
  /** The parent of the new commit, to which the changes are applied. */
  parent: string;
  changes: Changes;
  message: string;
  /** The author; git's configured user by default. */
  author?: Person | undefined;
}

/**
 * Creates a commit that no branch contains yet, with a temporary index: neither the work tree nor
 * staged changes are read. Returns its id.
 */
export async function makeCommit(repository: Repository, plan: CommitPlan): Promise<string> {
  const { parent, changes, message, author } = plan;
  const { git, text } = repository;
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    await git(['read-tree', parent], { env });
    await stage(repository, changes, env);
    const tree = await text(['write-tree'], { env });
    const own = await readIdentity(repository);
    return await text(['commit-tree', tree, '-p', parent, '-F', '-'], {
      input: message,
      env: {
        GIT_AUTHOR_NAME: author?.name ?? own.name,
        GIT_AUTHOR_EMAIL: author?.email ?? own.email,
        GIT_COMMITTER_NAME: own.name,
        GIT_COMMITTER_EMAIL: own.email,
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * One ref update: from the expected current value (null: absent) to the new value (null: deleted).
 */
export interface RefChange {
  ref: string;
  from: string | null;
  to: string | null;
}

const NOTHING = '0'.repeat(40);

/** Updates refs atomically. Throws an `HttpError` if one does not have its expected value. */
export async function moveRefs({ git }: Repository, moves: readonly RefChange[]): Promise<void> {
  const lines = moves.map(({ ref, from, to }) =>
    to === null
      ? `delete ${ref}\0${from ?? NOTHING}\0`
      : `update ${ref}\0${to}\0${from ?? NOTHING}\0`,
  );
  await git(['update-ref', '-m', 'red candle: desk', '--stdin', '-z'], { input: lines.join('') });
}
