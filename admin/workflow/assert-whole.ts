import { readContent } from '../content/formats.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { DeskError } from '../ground/desk-error.ts';
import { errorsAmong } from '../forms/errors-among.ts';
import { modelAt } from '../../src/collections/index.ts';

/**
 * Throws where a draft that is to be published still has holes: kept as a draft it may have them, online not.
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
  const snapshot = await readSnapshot();
  const isNew = !snapshot.files.has(path);
  const draft = { model, path, isNew, data: readContent(path, text) };
  // Pictures of the draft lie on its branch: what is missing of them the host says.
  const named = [...text.matchAll(/\.\.\/media\/([^\s)"']+)/g)].map(([, name = '']) => name);
  const errors = await errorsAmong(draft, snapshot, named, () => false);
  const open = errors.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return;
  const shown = open.slice(0, 5).map(({ message }) => message);
  throw new DeskError(
    `还差 ${open.length} 处，没有发布。请打开这份草稿补齐：${shown.join('；')}${open.length > shown.length ? '……' : ''}`,
  );
}
