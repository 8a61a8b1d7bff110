import { readContent } from '../content/formats.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { DeskError } from '../ground/desk-error.ts';
import { errorsAmong } from '../forms/errors-among.ts';
import { modelAt } from '../../src/collections/index.ts';

/**
 * Throws if a draft that is about to be published is incomplete: it may be so as a draft, not online.
 * @param path below the project root
 * @param text the draft's file
 */
export async function assertWhole(
  path: string,
  text: string,
  readSnapshot: ReadSnapshot,
): Promise<void> {
  const model = modelAt(path);
  if (!model) return;
  const snapshot = await readSnapshot({ fresh: true });
  const isNew = !snapshot.files.has(path);
  const draft = { model, path, isNew, data: readContent(path, text) };
  // Pictures of the draft are on its branch: the host reports missing ones.
  const named = [...text.matchAll(/\.\.\/media\/([^\s)"']+)/g)].map(([, name = '']) => name);
  const errors = await errorsAmong(draft, snapshot, named, () => false);
  const open = errors.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return;
  const shown = open.slice(0, 5).map(({ message }) => message);
  throw new DeskError(
    `还差 ${open.length} 处，没有发布。请打开这份草稿补齐：${shown.join('；')}${open.length > shown.length ? '……' : ''}`,
  );
}
