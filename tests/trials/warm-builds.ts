import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { forgetCaches } from '../bench/build/sides.ts';
import { measureBuild } from '../bench/build/measure.ts';
import { writeSmallContent } from '../small-site.ts';

/**
 * `node tests/trials/warm-builds.ts`: whole builds of a small site after each kind of change, once with the caches of
 * earlier builds, once without: all files are the same byte for byte, except for the time of the build. Takes some
 * minutes; `tests/unit/content-store.test.ts` tries more kinds in the gate, on the store alone.
 */
const folder = resolve('.cache/warm-builds');
const content = join(folder, 'content');

async function replace(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(content, file);
  const text = await readFile(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file}: nothing to change at ${String(from)}`);
  await writeFile(path, changed);
}

const CHANGES: readonly (readonly [string, () => Promise<void>])[] = [
  ['nothing', () => Promise.resolve()],
  ['an edited body', () => replace('essays/first.md', /$/, '\n改了一处。\n')],
  ['a statute', () => replace('settings/laws.yml', /shortName: .*/, 'shortName: 改了的法')],
  ['a setting of the site', () => replace('settings/site.yml', /^name: .*/m, 'name: 改了的名字')],
  [
    'a renamed file',
    async () => {
      const shop = join(content, 'merchants/small-bookshop.md');
      await rename(shop, join(content, 'merchants/renamed.md'));
      await replace('merchants/renamed.md', /^---\n/, '---\nformerSlugs: [renamed]\n');
    },
  ],
  ['a draft', () => replace('essays/first.md', /^---\n/, '---\ndraft: true\n')],
  ['a deleted entry', () => rm(join(content, 'merchants/renamed.md'))],
];

/** Hash of each file, without the times of the build. */
async function snapshot(site: string): Promise<Map<string, string>> {
  const found = await readdir(site, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile());
  const hashes = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const text = (await readFile(path, 'latin1')).replaceAll(/"time":"[^"]*"/g, '');
    const hash = createHash('sha256').update(text, 'latin1').digest('hex');
    return [relative(site, path), hash] as const;
  });
  // Their compressed copies, and a record of sizes, contain the time as well.
  const timed = /^(?:build|offline.current)\.json\.(?:br|gz)$/;
  return new Map((await Promise.all(hashes)).filter(([path]) => !timed.test(path)).sort());
}

async function build(name: string): Promise<Map<string, string>> {
  const out = join(folder, name);
  await rm(out, { recursive: true, force: true });
  await measureBuild(process.cwd(), { content, out });
  return snapshot(out);
}

await rm(folder, { recursive: true, force: true });
await writeSmallContent(content);
let failures = 0;
for (const [what, change] of CHANGES) {
  await build('before');
  await change();
  const warm = await build('warm');
  await forgetCaches(process.cwd());
  const fresh = await build('fresh');
  const paths = [...new Set([...warm.keys(), ...fresh.keys()])];
  const different = paths.filter((path) => warm.get(path) !== fresh.get(path));
  if (different.length > 0) failures += 1;
  console.log(
    different.length > 0
      ? `✗ ${what}: ${different.join(', ')}`
      : `✓ ${what}: ${fresh.size} files are the same`,
  );
}
process.exitCode = failures > 0 ? 1 : 0;
