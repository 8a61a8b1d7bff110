import { isCollectionName } from '../collections/index.ts';
import { entryPath } from '../collections/places.ts';
import {
  type ContentFile,
  type Reference,
  findLinks,
  findMediaUses,
  findReferences,
  formatReferences,
} from '../model/references.ts';

/**
 * Why an entry, or an upload, cannot be deleted: what else needs it, in Chinese; undefined where nothing does.
 * @param path below the project root, `content/troupes/choir-1.md`
 * @param leaving all paths that are being deleted together
 */
export function whyNotDeletable(
  path: string,
  leaving: readonly string[],
  files: readonly ContentFile[],
): string | undefined {
  const [, folder = '', name = ''] = path.split('/');
  if (folder === 'settings') return '设置文件不能删除';
  const staying = files.filter(({ file }) => !leaving.includes(file));
  if (folder === 'media') {
    const uses = findMediaUses(name, staying);
    return uses.length === 0
      ? undefined
      : `${formatReferences(uses)}用到了这个文件，请先在那里换掉它`;
  }
  const entry = files.find(({ file }) => file === path);
  const slug = slugOf(entry) ?? name.replace(/\.md$/, '');
  const slugs = [slug, ...(entry ? formerSlugsOf(entry) : [])].map(String);
  const relations = findReferences({ collection: folder, value: slug }, staying);
  // By its address, and by those that it had before.
  const pages = isCollectionName(folder) ? slugs.map((it) => entryPath(folder, it)) : [];
  const links = findLinks(pages, staying).filter(
    ({ file }) => !relations.some((relation) => relation.file === file),
  );
  const references = [...relations, ...links];
  return references.length === 0
    ? undefined
    : `${formatReferences(references)}引用了它，请先改掉那里的${labelsOf(references)}`;
}

/** The labels of the fields that refer, each once. */
export function labelsOf(references: readonly Reference[]): string {
  return [...new Set(references.map(({ label }) => `“${label}”`))].join('、');
}

export function slugOf(file: ContentFile | undefined): string | undefined {
  const slug = file?.data?.['slug'];
  return typeof slug === 'string' ? slug : undefined;
}

export function formerSlugsOf({ data }: ContentFile): unknown[] {
  const former = data?.['formerSlugs'];
  return Array.isArray(former) ? former : [];
}
