import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionName, collectionNames, collections } from '../collections/index.ts';
import { entryPath } from '../collections/places.ts';
import { parseFrontMatter } from '../content-format/front-matter.ts';

/**
 * The sample queries of a content folder: path of an entry, `/rights/transfer/` → the content of
 * its field `asked`, and what its collection asks by the value of a field. Includes drafts; skips entries that cannot be parsed, because the content
 * check reports those.
 */
export async function readAsked(root: string): Promise<Map<string, readonly string[]>> {
  const found = await Promise.all(
    collectionNames.map(async (collection) => {
      const folder = join(root, collection);
      const names = await readdir(folder).catch(() => []);
      const entries = names.filter((name) => name.endsWith('.md'));
      return Promise.all(
        entries.map(
          async (name) =>
            [
              entryPath(collection, name.replace(/\.md$/, '')),
              askedIn(await readFile(join(folder, name), 'utf8'), collection),
            ] as const,
        ),
      );
    }),
  );
  return new Map(found.flat().filter(([, asked]) => asked.length > 0));
}

function askedIn(text: string, collection: CollectionName): readonly string[] {
  const { askedBy } = collections[collection].site;
  // YAML parsing takes most of the time, and most entries may lack the field.
  if (!askedBy && !/^asked:/m.test(text)) return [];
  try {
    const { data } = parseFrontMatter(text);
    const own = Array.isArray(data['asked']) ? data['asked'] : [];
    const value = askedBy && data[askedBy.field];
    const queries = typeof value === 'string' ? askedBy?.queries[value] : undefined;
    return [...own.filter((one) => typeof one === 'string'), ...(queries ?? [])];
  } catch {
    return [];
  }
}
