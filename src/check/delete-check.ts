import { isCollectionName } from '../collections/index.ts';
import type { Content } from '../content-format/content-file.ts';
import { referring } from './referring.ts';
import type { Reason } from '../values/validation/save-messages.ts';
import { entryPath } from '../collections/places.ts';
import {
  type Reference,
  findLinks,
  findMediaUses,
  findReferences,
  formatReferences,
} from '../model/references.ts';

/**
 * Why an entry or an upload cannot be deleted: the files that refer to it; undefined if there are
 * none.
 * @param path below the project root, `content/troupes/choir-1.md`
 * @param leaving all paths that are being deleted together
 */
export function whyNotDeletable(
  path: string,
  leaving: readonly string[],
  { files }: Content,
): Reason | undefined {
  const [, folder = '', name = ''] = path.split('/');
  if (folder === 'settings') return { code: 'settings-needed', params: undefined };
  const staying = [...files.values()].filter((file) => !leaving.includes(file.path)).map(referring);
  if (folder === 'media') {
    const uses = findMediaUses(name, staying);
    return uses.length === 0
      ? undefined
      : { code: 'media-needed', params: { by: formatReferences(uses) } };
  }
  const { slug = name.replace(/\.md$/, ''), formerSlugs } = files.get(path)?.data ?? {};
  const former: unknown[] = Array.isArray(formerSlugs) ? formerSlugs : [];
  const slugs = [slug, ...former].map(String);
  const relations = findReferences({ collection: folder, value: String(slug) }, staying);
  // Its current and former addresses.
  const pages = isCollectionName(folder) ? slugs.map((it) => entryPath(folder, it)) : [];
  const links = findLinks(pages, staying).filter(
    ({ file }) => !relations.some((relation) => relation.file === file),
  );
  const references = [...relations, ...links];
  return references.length === 0
    ? undefined
    : {
        code: 'entry-needed',
        params: { by: formatReferences(references), labels: labelsOf(references) },
      };
}

/** The labels of the fields that refer, each once. */
function labelsOf(references: readonly Reference[]): string {
  return [...new Set(references.map(({ label }) => `“${label}”`))].join('、');
}
