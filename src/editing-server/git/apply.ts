import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { writeAtomically } from '../../system/files.ts';
import { type Place, resolvePlace } from '../paths.ts';
import { HttpError } from '../http-error.ts';
import { type Person, type RefChange, makeCommit, moveRefs } from './commit.ts';
import { type Blob, blobsAt, blobsStaged, readBlob, stage } from './objects.ts';
import { type Repository, headBranch, toRepositoryPath } from './repository.ts';

export interface Publication {
  /** Path below the project root → the blob to publish there. */
  changes: ReadonlyMap<string, Blob>;
  /**
   * Versions that may be there now, besides those to publish; anything else is another person's
   * work.
   */
  isKnown: (path: string, blob: Blob) => boolean;
  message: string;
  author?: Person;
  /** Refs that move together with the branch, such as the draft's own. */
  refs?: readonly RefChange[];
}

interface Target {
  place: Place;
  /** The path in the repository. */
  path: string;
  blob: Blob;
  /** The content of the work tree. */
  bytes: Buffer | undefined;
  staged: Blob;
}

/**
 * Commits files to the checked-out branch, and writes them to the work tree. Only these files:
 * other changed or staged files stay as they are. Throws an {@link HttpError}, with nothing
 * changed, if they are not in a known state.
 */
export async function publishFiles(
  repository: Repository,
  { changes, isKnown, message, author, refs = [] }: Publication,
): Promise<void> {
  const head = await headBranch(repository);
  const targets = await findTargets(repository, changes);
  const inHead = await blobsAt(repository, head.commit, pathsOf(targets));
  await assertKnown(repository, targets, inHead, isKnown);
  const parts = {
    parent: head.commit,
    changes: new Map(targets.map(({ path, blob }) => [path, blob])),
    message,
    author,
  };
  const isNews = targets.some(({ path, blob }) => inHead.get(path) !== blob);
  const commit = isNews ? await makeCommit(repository, parts) : head.commit;
  const moves = [{ ref: head.ref, from: head.commit, to: commit }, ...refs].filter(
    ({ from, to }) => from !== to,
  );
  // Order: files, index, branch. After an interruption, the same request can be repeated, because
  // each intermediate state is a known one.
  try {
    for (const { place, blob, path } of targets) await writeTarget(repository, place, path, blob);
    await stage(repository, parts.changes);
    await moveRefs(repository, moves);
  } catch (error) {
    await restore(repository, targets);
    throw error;
  }
  // Only a refresh of the index, so that `git status` need not read the files again.
  await repository.git(['update-index', '-q', '--refresh']).catch(() => undefined);
}

async function findTargets(
  repository: Repository,
  changes: ReadonlyMap<string, Blob>,
): Promise<Target[]> {
  // Pictures first: an entry must never refer to a missing one.
  const order = [...changes].sort(([a], [b]) => Number(isMedia(b)) - Number(isMedia(a)));
  const staged = await blobsStaged(
    repository,
    order.map(([path]) => toRepositoryPath(repository, path)),
  );
  return Promise.all(
    order.map(async ([name, blob]) => {
      const place = await resolvePlace(repository.root, name);
      const path = toRepositoryPath(repository, name);
      const bytes = await readFile(place.absolute).catch(() => undefined);
      return { place, path, blob, bytes, staged: staged.get(path) ?? null };
    }),
  );
}

async function assertKnown(
  repository: Repository,
  targets: readonly Target[],
  inHead: ReadonlyMap<string, Blob>,
  isKnown: Publication['isKnown'],
): Promise<void> {
  for (const { place, path, blob, bytes, staged } of targets) {
    const head = inHead.get(path) ?? null;
    const known = (found: Blob) => found === blob || isKnown(place.path, found);
    if (!known(head)) throw outdated(place, head);
    const work =
      bytes === undefined ? null : await repository.text(hashObject(path), { input: bytes });
    for (const found of [work, staged]) {
      if (found !== head && !known(found)) throw dirty(place);
    }
  }
}

/** The id of a file's content after git's line-ending conversion on commit. */
export const hashObject = (path: string) => ['hash-object', '--stdin', '--path', path];

async function writeTarget(
  repository: Repository,
  { absolute }: Place,
  path: string,
  blob: Blob,
): Promise<void> {
  if (blob === null) return rm(absolute, { force: true });
  // With the line endings of a checkout on this machine.
  const content = await repository
    .git(['cat-file', '--filters', '--path', path, blob])
    .catch(() => readBlob(repository, blob));
  await writeAtomically(absolute, content);
}

async function restore(repository: Repository, targets: readonly Target[]): Promise<void> {
  for (const { place, bytes } of targets) {
    if (bytes === undefined) await rm(place.absolute, { force: true }).catch(() => undefined);
    else await writeAtomically(place.absolute, bytes).catch(() => undefined);
  }
  const before = new Map(targets.map(({ path, staged }) => [path, staged]));
  await stage(repository, before).catch(() => undefined);
}

/** The published version is not the one that the draft was based on. */
export class OutdatedError extends HttpError {
  readonly published: Blob;
  constructor(path: string, published: Blob) {
    const what = published === null ? '被删除了' : '又被改过';
    super(
      409,
      `草稿开始之后，已发布的这一条${what}（${path}）。为了不盖掉别人做的，这次没有发布；草稿还在。请打开草稿，把写的复制出来，放弃草稿，再在最新的内容上改`,
    );
    this.published = published;
  }
}

function outdated({ path, kind }: Place, published: Blob): HttpError {
  if (kind !== 'media') return new OutdatedError(path, published);
  return new HttpError(409, `媒体库里已有另一个同名文件：${basename(path)}。请换一张图片再发布`);
}

function dirty({ path }: Place): HttpError {
  return new HttpError(
    409,
    `${path} 在编辑台以外被改过，还没有提交，发布会盖掉那些修改，所以没有发布。草稿还在；请技术同事先提交或还原这个文件，再发布一次。别的文件有没有改动都不要紧`,
  );
}

const pathsOf = (targets: readonly Target[]) => targets.map(({ path }) => path);
const isMedia = (path: string) => path.startsWith('content/media/');
