import { join } from 'node:path';
import { collectionNames, collections } from '../../collections/index.ts';
import { entryPath } from '../../collections/places.ts';
import { ContentFile } from '../../content-format/content-file.ts';
import { listFiles, readText } from '../../system/files.ts';
import { isPublished, publicationOf } from '../../values/published.ts';

/** An entry of the site, as far as others name it. */
export interface SiteEntry {
  href: string;
  title: string;
  addresses: readonly string[];
  isPublished: boolean;
}

/** The entries of a content folder by their paths, `essays/x`: their addresses, not their texts. */
export async function readSiteEntries(
  root: string,
  today: string,
): Promise<Map<string, SiteEntry>> {
  const entries = new Map<string, SiteEntry>();
  for (const name of collectionNames)
    for (const file of await listFiles(join(root, name), '.md')) {
      const path = `${collections[name].folder}/${file}`;
      const { data = {} } = new ContentFile(path, (await readText(join(root, name, file))) ?? '');
      const { oldAddresses } = data;
      const slug = typeof data['slug'] === 'string' ? data['slug'] : file.replace(/\.md$/, '');
      entries.set(`${name}/${file.replace(/\.md$/, '')}`, {
        href: entryPath(name, slug),
        title: String(data['title'] ?? ''),
        addresses: (Array.isArray(oldAddresses) ? oldAddresses : []).map(String),
        isPublished: isPublished(publicationOf(data), today),
      });
    }
  return entries;
}
