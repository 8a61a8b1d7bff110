import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectionName, collectionNames, collections } from '../collections/index.ts';
import { entryPath } from '../collections/places.ts';
import { parseFrontMatter } from '../content-format/front-matter.ts';

type ParseFrontMatter = (text: string) => { data: Record<string, unknown> };

/**
 * The sample queries of a content folder: path of an entry, `/rights/transfer/` → the content of
 * its field `asked`, and what its collection asks by the value of a field. Includes drafts; skips entries that cannot be parsed, because the content
 * check reports those.
 * @param parse as `parseFrontMatter` does
 */
export async function readAsked(
  root: string,
  parse: ParseFrontMatter = parseFrontMatter,
): Promise<Map<string, readonly string[]>> {
  const found = await Promise.all(
    collectionNames.map(async (collection) => {
      const folder = join(root, collection);
      const names = await readdir(folder).catch(() => []);
      const entries = names.filter((name) => name.endsWith('.md'));
      return entries.map(
        (name) =>
          [
            entryPath(collection, name.replace(/\.md$/, '')),
            askedIn(readFileSync(join(folder, name), 'utf8'), collection, parse),
          ] as const,
      );
    }),
  );
  return new Map(found.flat().filter(([, asked]) => asked.length > 0));
}

function askedIn(
  text: string,
  collection: CollectionName,
  parse: ParseFrontMatter,
): readonly string[] {
  const { askedBy } = collections[collection].site;
  // YAML parsing takes most of the time, and most entries may lack the field.
  if (!askedBy && !/^asked:/m.test(text)) return [];
  try {
    const { data } = parse(text);
    const own = Array.isArray(data['asked']) ? data['asked'] : [];
    const value = askedBy && data[askedBy.field];
    const queries = typeof value === 'string' ? askedBy?.queries[value] : undefined;
    return [...own.filter((one) => typeof one === 'string'), ...(queries ?? [])];
  } catch {
    return [];
  }
}
