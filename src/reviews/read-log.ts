import { relative, sep } from 'node:path';
import { ContentFile } from '../content-format/content-file.ts';
import { runGit } from '../system/run-git.ts';
import { type Signed, readTrailers } from './signed.ts';

/** A commit on the published branch that changed content. */
export interface Publication {
  commit: string;
  /** When it was committed, ISO with its offset. */
  at: string;
  /** Who made the commit: git's user on this machine, the account at a host. */
  by: string;
  /** What it published, changed or deleted: titles, and paths of what has none. */
  titles: readonly string[];
  signed: Partial<Signed>;
}

/** Separators that no message holds. */
const [RECORD, UNIT] = ['\u001E', '\u001F'];
const TEXT = /\.(?:md|yml)$/;

/**
 * The publications of a year in Shanghai, the oldest first, out of the history of the repository that holds the content.
 * Merges of a host count once, with all they brought. Throws `GitError` without a repository, `GitMissingError` without
 * git.
 */
export async function readPublications(root: string, year: number): Promise<Publication[]> {
  const top = (await runGit(root, ['rev-parse', '--show-toplevel'])).toString('utf8').trimEnd();
  const prefix = relative(top, root).split(sep).join('/');
  const log = await runGit(top, [
    ...['-c', 'core.quotePath=false', 'log', '--first-parent', '-m', '--reverse', '--name-only'],
    `--since=${year}-01-01T00:00:00+08:00`,
    `--until=${year}-12-31T23:59:59+08:00`,
    `--format=${RECORD}%H${UNIT}%cI${UNIT}%cn${UNIT}%B${UNIT}`,
    ...['HEAD', '--', prefix === '' ? '.' : prefix],
  ]);
  const found: Publication[] = [];
  for (const record of log.toString('utf8').split(RECORD).slice(1)) {
    const [commit = '', at = '', by = '', message = '', names = ''] = record.split(UNIT);
    const paths = names.split('\n').filter((name) => TEXT.test(name));
    if (paths.length === 0) continue;
    const titles = await Promise.all(paths.map((path) => titleAt(top, commit, path)));
    found.push({ commit, at, by, titles, signed: readTrailers(message) });
  }
  return found;
}

/** The title of a file in a commit, or before it if the commit deleted it. */
async function titleAt(top: string, commit: string, path: string): Promise<string> {
  const read = (revision: string) => runGit(top, ['show', `${revision}:${path}`]);
  try {
    return titleOf(path, await read(commit));
  } catch {
    const before = await read(`${commit}^`).catch(() => Buffer.alloc(0));
    return `删除${titleOf(path, before)}`;
  }
}

function titleOf(path: string, bytes: Buffer): string {
  const { title } = new ContentFile(path, bytes.toString('utf8'));
  return title === path ? path : `《${title}》`;
}
