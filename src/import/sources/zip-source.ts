import { rmSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../article.ts';
import { type FolderOptions, openFolder } from './folder-source.ts';
import { unpackZip } from './unpack-zip.ts';
import { isWxr, openWxr } from './wxr-source.ts';

/** An archive of what could also be given as a folder, unpacked into a temporary one. @throws {UsageError} */
export async function openZip(file: string, options: FolderOptions): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), 'red-candle-import-'));
  const close = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await unpackZip(file, folder);
    return { ...(await openUnpacked(await contentOf(folder), options)), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** The folder that was packed: its name is not part of the paths, as if it had been given itself. */
async function contentOf(folder: string): Promise<string> {
  const [only, ...more] = await readdir(folder, { withFileTypes: true });
  return only?.isDirectory() === true && more.length === 0 ? join(folder, only.name) : folder;
}

/** WordPress's export, with its pictures beside it; else a folder. */
async function openUnpacked(folder: string, options: FolderOptions): Promise<Source> {
  for (const name of await readdir(folder))
    if (/\.xml$/i.test(name) && (await isWxr(join(folder, name))))
      return openWxr(join(folder, name), [folder, ...options.folders]);
  return openFolder(folder, options);
}
