import { readRecord } from '../record.ts';
import { isLower } from './levels.ts';
import { pathsOn } from './shelves.ts';
import { obstacle } from './support.ts';

/** Which of some paths can be read without a network. */
export async function readableOf(base: string, paths: readonly string[]): Promise<Set<string>> {
  if (obstacle() !== undefined) return new Set();
  try {
    const shelves = await Promise.all([pathsOn(base, 'saved'), pathsOn(base, 'visited')]);
    const shelved = new Set(shelves.flat());
    const isPacked = await packedBy(base);
    return new Set(paths.filter((path) => shelved.has(path) || isPacked(path)));
  } catch {
    return new Set();
  }
}

/** Tells of a path whether a kept pack holds its page: those of its collection do. */
async function packedBy(base: string): Promise<(path: string) => boolean> {
  const kept = await readRecord(base);
  if (!kept || kept.level === 'visited') return () => false;
  const collections = new Set(
    kept.catalogue.packs
      .filter(({ level }) => !isLower(kept.level, level))
      .map(({ collection }) => collection as string | undefined),
  );
  // Pages that lie at the top of the site come with the first level that is chosen.
  return (path) => {
    const [first, second] = path.split('/');
    return second === '' || collections.has(first);
  };
}
