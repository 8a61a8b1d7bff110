import { isCollectionName } from '../../collections/index.ts';
import { entryPath } from '../../collections/places.ts';
import { ContentFile } from '../../content-format/content-file.ts';
import { isPublished, publicationOf } from '../../values/published.ts';

/** An entry of the site, as far as others name it. */
export interface SiteEntry {
  href: string;
  title: string;
  addresses: readonly string[];
  isPublished: boolean;
}

/**
 * The entry of a file, and its id, `essays/x`; undefined for what is none.
 * @param path `content/essays/x.md`
 * @param today a Shanghai day
 */
export function siteEntryOf(
  path: string,
  text: string,
  today: string,
): { id: string; entry: SiteEntry } | undefined {
  const [, name = '', stem = ''] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  if (!isCollectionName(name)) return undefined;
  const { data = {} } = new ContentFile(path, text);
  const { oldAddresses } = data;
  const slug = typeof data['slug'] === 'string' ? data['slug'] : stem;
  const entry = {
    href: entryPath(name, slug),
    title: String(data['title'] ?? ''),
    addresses: (Array.isArray(oldAddresses) ? oldAddresses : []).map(String),
    isPublished: isPublished(publicationOf(data), today),
  };
  return { id: `${name}/${stem}`, entry };
}
