import type { RelationTarget } from '../model/fields/field.ts';
import { type CollectionName, isCollectionName } from '../collections/index.ts';
import { TOP } from '../collections/places.ts';
import type { ValidationError } from '../values/validation/validation-error.ts';
import type { BodyFacts } from './body-facts.ts';
import type { TemplateMarks } from './found-file.ts';
import type { FragmentLink } from './fragment-links.ts';
import type { Memory } from './memory.ts';
import type { Privacy } from './privacy.ts';

export interface Entry {
  collection: CollectionName;
  file: string;
  data: Record<string, unknown>;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  body: BodyFacts;
  /** Addresses with a fragment in its front matter, with lines of the file. */
  fragments: FragmentLink[];
}

/** All of `content/`, read file by file. */
export interface Reading {
  entries: Entry[];
  settings: Map<string, Record<string, unknown>>;
  /** Path of a settings file → the addresses with a fragment in it. */
  settingsFragments: Map<string, FragmentLink[]>;
  /** The Shanghai day that decides what is published. */
  today: string;
  media: Set<string>;
  /** Name of a Word file among them → its placeholders, if it was opened. */
  templates: Map<string, TemplateMarks>;
  /**
   * `rights/how-to-join` for each entry that could not be parsed: links to it are not reported
   * separately.
   */
  unread: Set<string>;
  errors: ValidationError[];
  /** Identity numbers and the like; unanswered ones of severity `error` are errors as well. */
  privacy: Privacy;
  /** Files that were not inspected. */
  unseen: { file: string; what: string }[];
  memory: Memory;
}

export function slugsOf({ data }: Entry): { slug: string; former: string[] } {
  const former = Array.isArray(data['formerSlugs']) ? data['formerSlugs'] : [];
  return { slug: String(data['slug'] ?? ''), former: former.map(String) };
}

/**
 * The file of the entry at an address `/rights/how-to-join/` or `/join/`; undefined if the address
 * cannot be that of an entry.
 */
export function entryPlace(path: string): { collection: CollectionName; slug: string } | undefined {
  const [, first = '', second = '', ...rest] = path.split('/');
  const isTop = second === '' && rest.length === 0;
  const isEntry = isTop ? first !== '' : rest.length === 1 && rest[0] === '' && first !== TOP;
  const [collection = '', slug] = isTop ? [TOP, first] : [first, second];
  if (!path.endsWith('/') || !isEntry || !isCollectionName(collection)) return undefined;
  return { collection, slug };
}

/** The entry at an address of this site, by its current or a former slug. */
export function entryAt(path: string, { entries }: Reading): Entry | undefined {
  const place = entryPlace(path);
  return entries.find((entry) => {
    if (entry.collection !== place?.collection) return false;
    const { slug, former } = slugsOf(entry);
    return slug === place.slug || former.includes(place.slug);
  });
}

export function hasMedia(path: string, reading: Reading): boolean {
  return reading.media.has(path.replace('../media/', ''));
}

export function targetExists(
  { collection, file }: RelationTarget,
  value: unknown,
  reading: Reading,
): boolean {
  if (!file) {
    const isIt = (entry: Entry) => entry.collection === collection && entry.data['slug'] === value;
    return reading.entries.some(isIt) || reading.unread.has(`${collection}/${String(value)}`);
  }
  const settings = reading.settings.get(file.name);
  if (!settings) return true; // The file is missing or unreadable, which is reported separately.
  const items = settings[file.list];
  return (
    Array.isArray(items) &&
    items.some((item: unknown) => Reflect.get(Object(item), file.value) === value)
  );
}
