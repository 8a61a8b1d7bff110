import { join } from 'node:path';
import { readText, writeAtomically } from '../system/files.ts';
import { SALT_NAME, makeSalt } from './salt.ts';

/** Writes a new salt into a content folder. Returns whether there was one before. */
export async function renewSalt(root: string): Promise<boolean> {
  const file = join(root, SALT_NAME);
  const had = (await readText(file)) !== undefined;
  await writeAtomically(file, makeSalt());
  return had;
}
