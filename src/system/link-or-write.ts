import { link, writeFile } from 'node:fs/promises';

/**
 * Puts a file into a site that is being built. Where the file system allows it, it becomes a second
 * name of a file of the published site, which costs far less than writing it: nothing may write
 * into it afterwards.
 * @param target must not exist
 * @param content of both
 * @param same a file with this content, if there is one
 */
export async function linkOrWrite(
  target: string,
  content: Uint8Array,
  same: string | undefined,
): Promise<void> {
  if (same !== undefined && (await isLinked(same, target))) return;
  await writeFile(target, content, { flag: 'wx' });
}

/** Another file system, or files of another user, forbid it. */
const isLinked = (same: string, target: string): Promise<boolean> =>
  link(same, target).then(
    () => true,
    () => false,
  );
