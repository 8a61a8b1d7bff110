import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readManifest } from '../../src/publish/manifest.ts';

/** Kept from the site before for pages that are open: its search index, scripts and styles. */
const KEPT = /^(?:pagefind\/[0-9a-f]{10}\/|_astro\/[^/]+\.(?:js|css)(?:\.br|\.gz)?$)/;
/** Lists the kept files too. */
const MANIFEST = /^build-files\.json/;

/**
 * The files in which a site that was built over another differs from one that was built into an
 * empty folder, apart from those that were kept from the site before.
 */
export async function differences(over: string, clean: string): Promise<string[]> {
  const [built, expected] = [await readSite(over), await readSite(clean)];
  const paths = new Set([...built.keys(), ...expected.keys()]);
  const differing = [...paths].filter((path) => {
    const [one, other] = [built.get(path), expected.get(path)];
    if (MANIFEST.test(path)) return !one || !other;
    if (one && !other) return !KEPT.test(path);
    return !one || !other || !one.equals(other);
  });
  const kept = new Set([...built.keys()].filter((path) => KEPT.test(path) && !expected.has(path)));
  const listed = Object.entries(await readManifest(over)).filter(([path]) => !kept.has(path));
  const wanted = Object.entries(await readManifest(clean));
  const asLines = (files: typeof listed) => files.map(String).sort().join('\n');
  return asLines(listed) === asLines(wanted) ? differing : [...differing, 'build-files.json'];
}

async function readSite(folder: string): Promise<Map<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [relative(folder, path), await readFile(path)] as const;
      }),
    ),
  );
}
