import { installed, readPack } from '../../offline/installed.ts';
import { openPacks } from '../../offline/packs.ts';
import { pathsOn } from './shelves.ts';
import { obstacle } from './support.ts';

/** Which of some paths are available offline: those for which the service worker has a page. */
export async function readableOf(base: string, paths: readonly string[]): Promise<Set<string>> {
  const readable = new Set<string>();
  if (obstacle() !== undefined) return readable;
  try {
    const shelves = await Promise.all([pathsOn(base, 'saved'), pathsOn(base, 'visited')]);
    const shelved = new Set(shelves.flat());
    const now = await installed(base);
    const packs = now && openPacks(now.manifest.packs, now.level, (pack) => readPack(base, pack));
    for (const path of paths) {
      if (shelved.has(path) || (await packs?.page(path).catch(() => undefined)) !== undefined)
        readable.add(path);
    }
  } catch {
    // If the browser denies storage, nothing is installed.
  }
  return readable;
}
