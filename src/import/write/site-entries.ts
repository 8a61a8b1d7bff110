import { join } from 'node:path';
import { collectionNames } from '../../collections/index.ts';
import { listFiles, readText } from '../../system/files.ts';
import { type SiteEntry, siteEntryOf } from './site-entry.ts';

/** The entries of a content folder by their ids, `essays/x`: their addresses, not their texts. */
export async function readSiteEntries(
  root: string,
  today: string,
): Promise<Map<string, SiteEntry>> {
  const entries = new Map<string, SiteEntry>();
  for (const name of collectionNames)
    for (const file of await listFiles(join(root, name), '.md')) {
      const text = (await readText(join(root, name, file))) ?? '';
      const found = siteEntryOf(`content/${name}/${file}`, text, today);
      if (found) entries.set(found.id, found.entry);
    }
  return entries;
}
