import { linkSync, writeFileSync } from 'node:fs';

/**
 * Puts a file into a site that is being built. Where the file system allows it, it becomes a second
 * name of a file that is kept or published, which costs far less than writing it: nothing may write
 * into it afterwards.
 * @param target must not exist
 * @param content of both
 * @param same a file with this content, if there is one
 */
export function linkOrWrite(target: string, content: Uint8Array, same: string | undefined): void {
  if (same !== undefined && isLinked(same, target)) return;
  writeFileSync(target, content, { flag: 'wx' });
}

/** Makes a file's second name. Another file system, files of another user, or a file that is there forbid it. */
export function isLinked(same: string, target: string): boolean {
  try {
    linkSync(same, target);
    return true;
  } catch {
    return false;
  }
}
