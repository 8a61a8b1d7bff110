import { isCollectionName } from '../../collections/index.ts';
import { HttpError } from '../http-error.ts';
import type { Place } from '../paths.ts';
import type { Person } from './commit.ts';
import { type Blob, changesBetween, readObjects } from './objects.ts';
import { type Repository, headCommit, toContentPath, toRepositoryPath } from './repository.ts';
import { STATUSES, type Status } from './status.ts';

/**
 * Identifies a draft: the collection (or `settings`) and the entry's file name without its
 * extension.
 */
export interface DraftKey {
  collection: string;
  slug: string;
}

/** A draft on its branch `cms/<collection>/<slug>`. */
export interface Draft extends DraftKey {
  ref: string;
  tip: string;
  /** The commit on the published branch that the draft is based on. */
  base: string;
  status: Status;
  /** The published version when the draft was started; null for a new entry. */
  startedFrom: Blob;
  author: Person;
  updatedAt: Date;
  /** Path below the project root → the draft's blob. */
  changes: ReadonlyMap<string, Blob>;
}

const REFS = 'refs/heads/cms/';
const STATUS = 'Desk-Status';
const STARTED_FROM = 'Desk-Started-From';
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const refOf = ({ collection, slug }: DraftKey) => `${REFS}${collection}/${slug}`;

/** The path of a draft's file below the project root. */
export const pathOf = ({ collection, slug }: DraftKey) =>
  `content/${collection}/${slug}${collection === 'settings' ? '.yml' : '.md'}`;

export const keyOf = ({ name, kind, path }: Place): DraftKey => ({
  collection: kind === 'settings' ? 'settings' : name,
  slug: path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
});

/** Reads `essays/slug`, as Decap names drafts. Throws an {@link HttpError} for anything else. */
export function parseKey(id: string): DraftKey {
  const [collection = '', slug = '', ...rest] = id.split('/');
  const isKnown = isCollectionName(collection) || collection === 'settings';
  if (!isKnown || !SLUG.test(slug) || rest.length > 0)
    throw new HttpError(404, `没有这份草稿：${id}`);
  return { collection, slug };
}

/** A draft's commit message, with its metadata below the subject. */
export function formatMessage(subject: string, status: Status, startedFrom: Blob): string {
  return `${subject}\n\n${STATUS}: ${status}\n${STARTED_FROM}: ${startedFrom ?? 'nothing'}\n`;
}

/** All drafts; branches with other names are not ours. */
export async function listDrafts({ text }: Repository): Promise<DraftKey[]> {
  const names = (await text(['for-each-ref', '--format=%(refname)', REFS])).split('\n');
  return names.flatMap((name) => {
    try {
      return [parseKey(name.slice(REFS.length))];
    } catch {
      return [];
    }
  });
}

/** One draft, or undefined if there is none. */
export async function findDraft(repository: Repository, key: DraftKey): Promise<Draft | undefined> {
  const ref = refOf(key);
  const commit = (await readObjects(repository, [ref])).get(ref);
  if (!commit) return undefined;
  const tip = commit.id;
  const base = await repository.text(['merge-base', 'HEAD', tip]).catch(() => '');
  if (base === '') {
    throw new HttpError(
      409,
      `草稿 ${key.collection}/${key.slug} 和已发布的内容没有共同的底稿，编辑台读不了它。请技术同事看看 git 分支 ${ref.replace('refs/heads/', '')}`,
    );
  }
  const { status, startedFrom, ...rest } = parseCommit(commit.bytes.toString('utf8'));
  const all = await changesBetween(repository, base, tip);
  return {
    ...key,
    ...rest,
    ref,
    tip,
    base,
    status,
    startedFrom: startedFrom ?? (await blobAtBase(repository, base, key)),
    changes: new Map(
      [...all].map(([path, blob]) => [toContentPath(repository, path) ?? `../${path}`, blob]),
    ),
  };
}

/** The texts of all drafts: path below the project root → text. */
export async function readDraftTexts(repository: Repository): Promise<Map<string, string>> {
  const keys = await listDrafts(repository);
  const names = keys.map((key) => [pathOf(key), nameInDraft(repository, key)] as const);
  const texts = await readObjects(
    repository,
    names.map(([, name]) => name),
  );
  return new Map(
    names.flatMap(([path, name]) => {
      const text = texts.get(name)?.bytes.toString('utf8');
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** A draft; throws if it does not exist. */
export async function getDraft(repository: Repository, key: DraftKey): Promise<Draft> {
  const draft = await findDraft(repository, key);
  if (draft) return draft;
  // Decap reads 404 as “not under review” and opens the published version.
  throw new HttpError(404, '没有这份草稿：可能已经发布，或者被别人删掉了。请刷新页面看看');
}

/** Draft commits are based on the checked-out commit, whatever its branch. */
export const startOf = (repository: Repository, draft: Draft | undefined) =>
  draft ? Promise.resolve(draft.tip) : headCommit(repository);

/** The path of a draft's file in the repository. */
export const nameInDraft = (repository: Repository, key: DraftKey, path = pathOf(key)) =>
  `${refOf(key)}:${toRepositoryPath(repository, path)}`;

async function blobAtBase(repository: Repository, base: string, key: DraftKey): Promise<Blob> {
  const path = toRepositoryPath(repository, pathOf(key));
  return repository.text(['rev-parse', '--verify', '--quiet', `${base}:${path}`]).catch(() => null);
}

/** Author, time and trailers of a raw commit. A branch from another tool has no trailers. */
function parseCommit(raw: string) {
  const [, name = '', email = '', seconds = '0'] = /^author (.*?) ?<(.*?)> (\d+)/m.exec(raw) ?? [];
  const last = (key: string) => [...raw.matchAll(new RegExp(`^${key}: (\\S+)$`, 'gm'))].at(-1)?.[1];
  const status = last(STATUS);
  const startedFrom = last(STARTED_FROM);
  return {
    author: { name, email },
    updatedAt: new Date(Number(seconds) * 1000),
    status: STATUSES.find((known) => known === status) ?? 'draft',
    startedFrom: startedFrom === 'nothing' ? null : startedFrom,
  };
}
