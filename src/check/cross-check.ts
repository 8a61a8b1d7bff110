import type { Fields, RelationTarget } from '../model/fields/field.ts';
import { redirectFile } from '../model/redirect-file.ts';
import { collections, settings } from '../collections/index.ts';
import {
  type ValidationError,
  type Problem,
  ofFile,
  problem,
} from '../values/validation/validation-error.ts';
import { checkBody, problemOfLink } from './body-references.ts';
import { type Entry, type Reading, hasMedia, slugsOf, targetExists } from './reading.ts';
import { checkLawNames } from './law-references.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { checkMerged } from './merged.ts';
import { checkDraws } from './draws.ts';
import { checkLetters } from './letters.ts';
import { checkSynonyms } from './synonyms.ts';

/** Checks references between files: addresses, relations, pictures, links, statutes. */
export function crossCheck(reading: Reading): ValidationError[] {
  return [
    ...reading.entries.flatMap((entry) => [
      ...checkSlug(entry),
      ...checkReferences(entry, collections[entry.collection].fields, reading),
      ...checkBody(entry, reading),
      ...checkMerged(entry),
    ]),
    ...[...reading.settings].flatMap(([name, data]) => [
      ...checkSettings(name, data),
      ...(name === settings.site.name ? checkOwnLinks(data, reading) : []),
      ...checkSettingsReferences(name, data, reading),
    ]),
    ...checkLawNames(reading),
    ...checkLetters(reading),
    ...checkDraws(reading),
    ...checkAddresses(reading.entries),
    ...checkOldAddresses(reading.entries),
    ...checkMediaNames(reading.media),
  ];
}

/** The file name must be the slug, or a former one of the entry. */
function checkSlug(entry: Entry): ValidationError[] {
  const name = entry.file.replace(/^.*\//, '').replace(/\.md$/, '');
  const { slug, former } = slugsOf(entry);
  if (slug === '' || slug === name || former.includes(name)) return [];
  return [
    {
      file: entry.file,
      field: 'slug',
      label: '网址名',
      ...problem('slug-unlike-file', { name }),
      value: slug,
    },
  ];
}

/** No two entries of a collection may have the same address. */
function checkAddresses(entries: readonly Entry[]): ValidationError[] {
  const taken = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { slug, former } = slugsOf(entry);
    return [slug, ...former].filter(Boolean).flatMap((name) => {
      const key = `${entry.collection}/${name}`;
      const other = taken.get(key);
      taken.set(key, entry.file);
      if (other === undefined) return [];
      return [
        {
          file: entry.file,
          field: 'slug',
          label: '网址名',
          ...problem('address-taken', { by: other }),
          value: name,
        },
      ];
    });
  });
}

/** No two entries may be what one address of a former site leads to. */
function checkOldAddresses(entries: readonly Entry[]): ValidationError[] {
  const taken = new Map<string, string>();
  return entries.flatMap(({ file, data }) => {
    const old: unknown[] = Array.isArray(data['oldAddresses']) ? data['oldAddresses'] : [];
    return old.flatMap((value, index): ValidationError[] => {
      if (typeof value !== 'string' || value === '') return [];
      const key = redirectFile(value) ?? value;
      const other = taken.get(key);
      taken.set(key, file);
      if (other === undefined || other === file) return [];
      const place = { field: `oldAddresses.${index}`, label: `旧网站的地址 第${index + 1}项` };
      return [{ ...problem('old-address-taken', { by: other }), ...place, file, value }];
    });
  });
}

/**
 * Two names that differ only in case are one file on Windows and macOS, here and where the site is
 * unpacked.
 */
function checkMediaNames(names: ReadonlySet<string>): ValidationError[] {
  const taken = new Map<string, string>();
  return [...names].flatMap((name) => {
    const other = taken.get(name.toLowerCase());
    taken.set(name.toLowerCase(), name);
    if (other === undefined) return [];
    return [ofFile(`content/media/${name}`, problem('media-name-twice', { other }))];
  });
}

/** The path of the picture or attachment in a value. */
function mediaOf({ field, value }: Leaf): string | undefined {
  const path: unknown = field.kind === 'file' ? value : Reflect.get(Object(value), 'src');
  return typeof path === 'string' && path.startsWith('../media/') ? path : undefined;
}

function checkSettingsReferences(
  name: string,
  data: Record<string, unknown>,
  reading: Reading,
): ValidationError[] {
  const model = Object.values(settings).find((candidate) => candidate.name === name);
  return model ? checkReferences({ file: model.path, data }, model.fields, reading) : [];
}

function checkReferences(
  { file, data }: Pick<Entry, 'file' | 'data'>,
  fields: Fields,
  reading: Reading,
): ValidationError[] {
  const leaves = [...leavesOf(fields, data)];
  return leaves.flatMap((leaf) => {
    const { path, labels, field, value } = leaf;
    const media = mediaOf(leaf);
    const error = (found: unknown, it: Problem): ValidationError => ({
      ...it,
      file,
      field: path.join('.'),
      label: labels.join(' '),
      value: found,
    });
    if (media !== undefined && !hasMedia(media, reading))
      return [error(media, problem('no-such-file'))];
    const { relatesTo } = field;
    if (
      !relatesTo ||
      typeof value !== 'string' ||
      value === '' ||
      targetExists(relatesTo, value, reading)
    )
      return [];
    return [error(value, problem('no-such-target', { place: placeOf(relatesTo) }))];
  });
}

function placeOf({ collection, file }: RelationTarget): string {
  return file ? `content/settings/${file.name}.yml` : `content/${collection}/`;
}

function checkSettings(name: string, data: Record<string, unknown>): ValidationError[] {
  if (name === 'synonyms') return checkSynonyms(data);
  const key = UNIQUE_KEYS[name];
  return key ? checkUniqueKeys(name, data, key) : [];
}

/** Lists of links in the site's settings. */
const LINK_LISTS: readonly unknown[] = ['navigation', 'doors', 'responsibilities'];

/** The union's own links within the site, in the header, on the home page and on 联系. */
export function ownLinksOf(data: Record<string, unknown>): (Leaf & { value: string })[] {
  return [...leavesOf(settings.site.fields, data)].flatMap((leaf) => {
    const { path, value } = leaf;
    const isLink = LINK_LISTS.includes(path[0]) && path.at(-1) === 'path';
    return isLink && typeof value === 'string' && value.startsWith('/') ? [{ ...leaf, value }] : [];
  });
}

/** They must lead to existing pages. */
function checkOwnLinks(data: Record<string, unknown>, reading: Reading): ValidationError[] {
  return ownLinksOf(data).flatMap(({ path, labels, value }) => {
    const it = problemOfLink(value, reading);
    if (!it) return [];
    const file = settings.site.path;
    return [{ ...it, file, field: path.join('.'), label: labels.join(' '), value }];
  });
}

interface UniqueKey {
  list: string;
  key: string;
  label: string;
}

const UNIQUE_KEYS: Readonly<Record<string, UniqueKey>> = {
  site: { list: 'areas', key: 'name', label: '片区名' },
  laws: { list: 'laws', key: 'id', label: '代号' },
  glossary: { list: 'terms', key: 'term', label: '词' },
};

/** Keys that others refer to must be distinct within their list. */
function checkUniqueKeys(
  name: string,
  data: Record<string, unknown>,
  { list, key, label }: UniqueKey,
): ValidationError[] {
  const items = data[list];
  if (!Array.isArray(items)) return [];
  const keys = items.map((item: unknown) => String(Reflect.get(Object(item), key)));
  return keys.flatMap((value, index) =>
    keys.indexOf(value) === index
      ? []
      : [
          {
            file: `content/settings/${name}.yml`,
            field: `${list}.${index}.${key}`,
            label,
            ...problem('key-twice'),
            value,
          },
        ],
  );
}
