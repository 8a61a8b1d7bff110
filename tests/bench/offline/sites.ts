import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltSite, buildSite } from './build-site.ts';
import { oneMore, writeEntry, writeSite } from './content.ts';

const FOLDER = '.cache/bench-offline';

/** Changes of content in one publish: a name, and a function that changes a content folder. */
const PUBLISHED: Readonly<
  Record<string, (content: string, files: readonly string[]) => Promise<void>>
> = {
  'one entry more': async (content) => writeEntry(content, await oneMore()),
  'one entry changed': async (content, files) => {
    const file = join(content, middle(files));
    await writeFile(file, `${await readFile(file, 'utf8')}\n这一条今天改过，多了一句话。\n`);
  },
  'one entry gone': (content, files) => rm(join(content, middle(files))),
};

/** The entry that most of the changes concern: one of the guide, in the middle. */
function middle(files: readonly string[]): string {
  const rights = files.filter((file) => file.startsWith('rights/'));
  return rights[Math.floor(rights.length / 2)] ?? '';
}

/** A site with so many entries, and the average length of a generated entry's body. */
export async function buildGenerated(count: number): Promise<BuiltSite & { length: number }> {
  const content = join(FOLDER, `content-${count}`);
  const entries = await writeSite(content, count);
  const site = await buildSite(content, join(FOLDER, `site-${count}`));
  return { ...site, length: entries.reduce((sum, { length }) => sum + length, 0) / entries.length };
}

/** The same site after each kind of publish. */
export async function* buildPublished(
  count: number,
): AsyncGenerator<{ name: string; site: BuiltSite }> {
  const content = join(FOLDER, `content-${count}-published`);
  for (const [name, change] of Object.entries(PUBLISHED)) {
    const entries = await writeSite(content, count);
    await change(
      content,
      entries.map(({ file }) => file),
    );
    const folder = join(FOLDER, `site-${count}-${name.replaceAll(' ', '-')}`);
    yield { name, site: await buildSite(content, folder) };
  }
}
