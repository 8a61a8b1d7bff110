import type { Content, ContentFile } from '../content-format/content-file.ts';
import { collections, isCollectionName, settings } from '../collections/index.ts';
import type { BodyReader } from './body-reading.ts';
import { ownLinksOf } from './cross-check.ts';
import { leavesOf } from './leaves.ts';
import { fromSegment } from '../values/address-segment.ts';

/**
 * The settings, and the entries that share with `candidate` a word by which files refer to each
 * other: an address, a relation, a link. Searching for a word costs a hundredth of parsing an
 * entry.
 */
export function relatedFiles(
  candidate: ContentFile,
  { files }: Content,
  read: BodyReader,
): ContentFile[] {
  const before = files.get(candidate.path);
  const words = isEntry(candidate.path)
    ? new Set([...wordsOf(before, read), ...wordsOf(candidate, read)])
    : new Set([
        ...goneWords(before, candidate),
        ...namedWords(candidate),
        ...linkedWords(candidate),
        // A mark refers to an article by its number, which is not a word.
        ...(losesArticle(before, candidate) ? ['〔'] : []),
      ]);
  return [...files.values()].filter(
    ({ path, text }) =>
      path !== candidate.path && (!isEntry(path) || [...words].some((word) => text.includes(word))),
  );
}

const isEntry = (path: string) => path.endsWith('.md');

/** An entry's own addresses, those of its relations, and those that its body links to. */
function wordsOf(file: ContentFile | undefined, read: BodyReader): string[] {
  const collection = file?.path.split('/')[1] ?? '';
  if (!file?.data || !isCollectionName(collection)) return [];
  const { data, body = '' } = file;
  const related = [...leavesOf(collections[collection].fields, data)].flatMap(({ field, value }) =>
    field.relatesTo && !field.relatesTo.file ? [value] : [],
  );
  const linked = read(body).links.flatMap(({ path: link }) => wordsOfLink(link));
  return [data['slug'], data['formerSlugs'], data['oldAddresses'], related, linked]
    .flat()
    .filter((word): word is string => typeof word === 'string' && word !== '');
}

/** The entries that the relations of a settings file refer to. */
function namedWords({ path, data }: ContentFile): string[] {
  const model = Object.values(settings).find((candidate) => candidate.path === path);
  if (!model || !data) return [];
  return [...leavesOf(model.fields, data)].flatMap(({ field, value }) =>
    field.relatesTo && !field.relatesTo.file && typeof value === 'string' ? [value] : [],
  );
}

/** What the pages that the site's own links lead to have in common with their addresses: a slug, a choice. */
function linkedWords({ path, data }: ContentFile): string[] {
  if (path !== settings.site.path || !data) return [];
  return ownLinksOf(data).flatMap(({ value }) => wordsOfLink(value));
}

/** The end of an address: a slug or a choice, which an entry may have by another name. */
function wordsOfLink(link: string): string[] {
  const segment = link.split('/').filter(Boolean).at(-1);
  return segment === undefined ? [] : [segment, fromSegment(segment) ?? segment];
}

/** Whether an article that marks may refer to is removed from a statute. */
function losesArticle(before: ContentFile | undefined, after: ContentFile): boolean {
  if (after.path !== settings.laws.path || before === undefined) return false;
  const kept = new Set(articlesOf(after));
  return articlesOf(before).some((article) => !kept.has(article));
}

/** `trade-union-law 3(五)`, independent of the other content of the file. */
function articlesOf({ data }: ContentFile): string[] {
  return itemsOf(data?.['laws']).flatMap(({ id, articles }) =>
    itemsOf(articles).map(({ article }) => `${String(id)} ${String(article)}`),
  );
}

function itemsOf(list: unknown): Record<string, unknown>[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.filter((item) => typeof item === 'object' && item !== null) as Record<
    string,
    unknown
  >[];
}

/** Words removed from a settings file: an entry may still refer to them. */
function goneWords(before: ContentFile | undefined, after: ContentFile): string[] {
  const kept = new Set(textsIn(after.data));
  return [...textsIn(before?.data)].filter((text) => text !== '' && !kept.has(text));
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textsIn(inner);
}
