import { formatSize } from './sizes.ts';

/**
 * The site's storage usage, its quota, and whether storage is persistent; empty if the browser does
 * not report it.
 */
export async function roomLine(): Promise<string> {
  const { storage } = navigator as { storage?: StorageManager };
  try {
    const { usage = 0, quota = 0 } = (await storage?.estimate()) ?? {};
    if (quota === 0) return '';
    const isLasting = await storage?.persisted();
    const lasts = isLasting
      ? '浏览器答应一直留着。'
      : '空间紧张时，浏览器可能会自己清掉，到时再下一次就好。';
    return `本站在这台设备里用着${formatSize(usage)}，还能用${formatSize(quota - usage)}。${lasts}`;
  } catch {
    return '';
  }
}
