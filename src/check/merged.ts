import { collections } from '../collections/index.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import { type ValidationError, problem } from '../values/validation/validation-error.ts';
import type { Entry, Reading } from './reading.ts';

/** Whether a published entry of another collection stands for this one, see `mergedBy`. */
export function isMerged(entry: Entry, { entries, today }: Reading): boolean {
  const { slug, collection } = standInOf(entry);
  return entries.some(
    (other) =>
      other.collection === collection &&
      other.data['slug'] === slug &&
      isPublished(publicationOf(other.data), today),
  );
}

/** The page of such an entry is the other’s: a text of its own would be lost. */
export function checkMerged(entry: Entry): ValidationError[] {
  const { file, body, bodyLine } = entry;
  const { main, notes } = body.words;
  const [first] = standInOf(entry).slug === undefined ? [] : [...main, ...notes.flat()];
  if (!first) return [];
  const line = bodyLine + first.line - 1;
  return [
    { ...problem('merged-with-body'), value: first.text, file, field: 'body', label: '正文', line },
  ];
}

function standInOf({ collection, data }: Entry): { slug: unknown; collection: unknown } {
  const { site, fields } = collections[collection];
  const { mergedBy }: { mergedBy?: string } = site;
  if (mergedBy === undefined) return { slug: undefined, collection: undefined };
  const field: unknown = Reflect.get(fields, mergedBy);
  const { relatesTo } = Object(field) as { relatesTo?: { collection: string } };
  return { slug: data[mergedBy] || undefined, collection: relatesTo?.collection };
}
