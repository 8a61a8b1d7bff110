import { formatSize } from './sizes.ts';

/** How much of the device the site uses, how much the browser lets it, and whether it stays; empty where it does not tell. */
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
