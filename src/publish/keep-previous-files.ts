import { keepPreviousScripts } from '../offline/build/keep-previous-scripts.ts';
import { keepPrevious } from '../search/build/keep-previous.ts';
import { isDiskFull } from './disk-full.ts';
import type { PlaceFile } from './published-files.ts';
import { readManifest, writeManifest } from './manifest.ts';

/**
 * Keeps those files of the previous site that an open page may still request by name: the search
 * index, the scripts and the styles. If they are not available, it warns and the build continues; a
 * full disk stops it.
 * @param previous the previous site’s folder or address
 * @param place puts files of that site into the new one unread
 * @returns whether there are any
 */
export async function keepPreviousFiles(
  previous: string,
  site: string,
  place?: PlaceFile,
): Promise<boolean> {
  const kept: Record<string, number> = {};
  try {
    const index = await keepPrevious(previous, site, place);
    if (index) console.log(`保留了上一版的搜索索引 ${index.id}（${index.files.size} 个文件）。`);
    for (const [path, bytes] of index?.files ?? []) kept[path] = bytes;
  } catch (error) {
    warn('没有保留上一版的搜索索引，正开着的网页会重新读取', error);
  }
  try {
    const scripts = await keepPreviousScripts(previous, site);
    if (scripts.size > 0) console.log(`保留了上一版的脚本和样式（${scripts.size} 个文件）。`);
    for (const [path, bytes] of scripts) kept[path] = bytes;
  } catch (error) {
    warn('没有保留上一版的脚本和样式，正开着的网页有的功能要刷新后才能用', error);
  }
  await writeManifest(site, { ...(await readManifest(site)), ...kept });
  return Object.keys(kept).length > 0;
}

function warn(what: string, error: unknown): void {
  if (isDiskFull(error)) throw error;
  console.warn(`${what}：${error instanceof Error ? error.message : String(error)}`);
}
