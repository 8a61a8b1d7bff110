import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toShanghaiTimestamp } from '../values/dates.ts';
import { writeAtomically } from '../system/files.ts';
import { hashFiles } from '../system/hash-files.ts';
import { type ContentPlace, listBackups, makeBackups, swapIn } from './content-place.ts';
import { MigrationError } from './migration-error.ts';
import type { Migration } from './plan.ts';

/**
 * Hash of every byte of a content folder, including dot files: only what was read may be replaced.
 */
export const stateOf = ({ root }: ContentPlace): string => hashFiles(root, ['']);

/**
 * Writes migrated content beside the old one and swaps the two: after any interruption, the content
 * is the old or the new one, complete.
 * @param state result of `stateOf` before the content was read
 * @returns the folder of the backup, which is the old content itself
 * @throws a {@link MigrationError} if somebody saved meanwhile; nothing is changed then
 */
export function applyMigration(
  place: ContentPlace,
  migration: Migration,
  state: string,
  now = new Date(),
): Promise<string> {
  const name = backupName(`format-${migration.from}`, now);
  return replace(place, place.root, name, state, async (folder) => {
    for (const { path, source } of migration.changes) {
      if (source === undefined || source === path) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await rename(join(folder, source), join(folder, path));
    }
    for (const { path, after } of migration.changes) {
      if (after !== undefined) await writeAtomically(join(folder, path), after);
    }
  });
}

/**
 * Restores a backup, byte for byte, by the same swap; the current content becomes a backup itself.
 * @returns the folder of the latter
 * @throws a {@link MigrationError} if there is no backup of that name
 */
export async function restoreBackup(
  place: ContentPlace,
  backup: string,
  now = new Date(),
): Promise<string> {
  const names = await listBackups(place);
  if (!names.includes(backup))
    throw new MigrationError(
      `没有“${backup}”这份备份`,
      names.length > 0 ? names : ['一份备份也没有'],
    );
  const state = stateOf(place);
  const source = join(place.backups, backup);
  return replace(place, source, backupName('before-restore', now), state, () => Promise.resolve());
}

async function replace(
  place: ContentPlace,
  source: string,
  name: string,
  state: string,
  change: (folder: string) => Promise<void>,
): Promise<string> {
  const { backups, begun } = place;
  await makeBackups(place);
  try {
    await cp(source, begun, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    await change(begun);
    if (stateOf(place) !== state)
      throw new MigrationError('刚才有人存过内容。请先停下编辑（关掉 npm start），再运行一次');
    await swapIn(place, name);
  } catch (error) {
    await rm(begun, { recursive: true, force: true });
    throw error;
  }
  return join(backups, name);
}

/** `<what>-2026-11-29T14-00-00`, in Shanghai time. */
export const backupName = (what: string, now: Date): string =>
  `${what}-${toShanghaiTimestamp(now).slice(0, 19).replaceAll(':', '-')}`;
