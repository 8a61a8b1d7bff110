import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../system/command-line.ts';
import type { Source } from './article.ts';
import { type FolderOptions, openFile, openFolder } from './sources/folder-source.ts';
import { openZip } from './sources/zip-source.ts';
import { isWxr, openWxr } from './sources/wxr-source.ts';

/** Opens what is to be moved in: a folder, an archive of one, a WordPress export, or one document. @throws UsageError */
export async function openSource(path: string, options: FolderOptions): Promise<Source> {
  const file = resolve(path);
  const info = await stat(file).catch(() => undefined);
  if (!info) throw new UsageError(`没有这个文件或文件夹：${path}`);
  if (info.isDirectory()) return openFolder(file, options);
  if (/\.zip$/i.test(file)) return openZip(file, options);
  if (/\.xml$/i.test(file)) {
    if (!(await isWxr(file))) throw new UsageError(`${path} 不是 WordPress 的导出文件`);
    return openWxr(file, options.folders);
  }
  return openFile(file, options);
}
