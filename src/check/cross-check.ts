import type { Field, Fields, RelationTarget } from '../model/fields/field.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  isCollectionName,
} from '../model/index.ts';
import { type Fault, describeValue } from '../model/validate.ts';
import type { BodyFacts } from './body.ts';

export interface Entry {
  collection: CollectionName;
  file: string;
  data: Record<string, unknown>;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  body: BodyFacts;
}

/** All of `content/`, read file by file. */
export interface Reading {
  entries: Entry[];
  settings: Map<string, Record<string, unknown>>;
  media: Set<string>;
  /** `rights/how-to-join` for each entry that could not be read: links to it are not faults of their own. */
  unread: Set<string>;
  faults: Fault[];
}

/** What the files say of each other: addresses, relations, pictures, links, statutes. */
export function crossCheck(reading: Reading): Fault[] {
  return [
    ...reading.entries.flatMap((entry) => [
      ...checkSlug(entry),
      ...checkReferences(entry, reading),
      ...checkBody(entry, reading),
    ]),
    ...[...reading.settings].flatMap(([name, data]) => checkUniqueKeys(name, data)),
    ...checkAddresses(reading.entries),
  ];
}

function slugsOf({ data }: Entry): { slug: string; former: string[] } {
  const former = Array.isArray(data['formerSlugs']) ? data['formerSlugs'] : [];
  return { slug: String(data['slug'] ?? ''), former: former.map(String) };
}

/** The file name is the slug, or one that the entry had before. */
function checkSlug(entry: Entry): Fault[] {
  const name = entry.file.replace(/^.*\//, '').replace(/\.md$/, '');
  const { slug, former } = slugsOf(entry);
  if (slug === '' || slug === name || former.includes(name)) return [];
  return [
    {
      file: entry.file,
      field: 'slug',
      label: '网址名',
      found: describeValue(slug),
      expected: `应和文件名一致（${name}）；改过网址名的，把 ${name} 写进“曾用网址名”`,
    },
  ];
}

/** No two entries of a collection may answer to one address. */
function checkAddresses(entries: readonly Entry[]): Fault[] {
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
          found: describeValue(name),
          expected: `${other} 已经用了这个网址名`,
        },
      ];
    });
  });
}

interface Leaf {
  path: string[];
  /** The labels of that path, as in the faults of one entry. */
  labels: string[];
  field: Field;
  value: unknown;
}

/** Every value in the front matter with its field, items of lists one by one, from the top down. */
function* leavesOf(
  fields: Fields,
  data: unknown,
  path: string[] = [],
  labels: string[] = [],
): Generator<Leaf> {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, field] of Object.entries(fields)) {
    const value: unknown = Reflect.get(data, name);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) {
      const isItem = Array.isArray(value);
      const place = [...path, name, ...(isItem ? [String(index)] : [])];
      const names = [...labels, field.label, ...(isItem ? [`第${index + 1}项`] : [])];
      yield { path: place, labels: names, field, value: item };
      if (field.fields) yield* leavesOf(field.fields, item, place, names);
    }
  }
}

/** The path of the picture or attachment that a value names. */
function mediaOf({ field, value }: Leaf): string | undefined {
  const path: unknown = field.kind === 'file' ? value : Reflect.get(Object(value), 'src');
  return typeof path === 'string' && path.startsWith('../media/') ? path : undefined;
}

function checkReferences(entry: Entry, reading: Reading): Fault[] {
  const leaves = [...leavesOf(collections[entry.collection].fields, entry.data)];
  return leaves.flatMap((leaf) => {
    const { path, labels, field, value } = leaf;
    const media = mediaOf(leaf);
    const fault = (found: unknown, expected: string): Fault => ({
      file: entry.file,
      field: path.join('.'),
      label: labels.join(' '),
      found: describeValue(found),
      expected,
    });
    if (media !== undefined && !hasMedia(media, reading)) return [fault(media, NO_SUCH_FILE)];
    const { relatesTo } = field;
    if (
      !relatesTo ||
      typeof value !== 'string' ||
      value === '' ||
      targetExists(relatesTo, value, reading)
    )
      return [];
    return [fault(value, `${placeOf(relatesTo)}里没有它`)];
  });
}

const NO_SUCH_FILE = 'content/media/ 里没有这个文件';

function hasMedia(path: string, reading: Reading): boolean {
  return reading.media.has(path.replace('../media/', ''));
}

function placeOf({ collection, file }: RelationTarget): string {
  return file ? `content/settings/${file.name}.yml ` : `content/${collection}/ `;
}

function targetExists(
  { collection, file }: RelationTarget,
  value: unknown,
  reading: Reading,
): boolean {
  if (!file) {
    const isIt = (entry: Entry) => entry.collection === collection && entry.data['slug'] === value;
    return reading.entries.some(isIt) || reading.unread.has(`${collection}/${String(value)}`);
  }
  const settings = reading.settings.get(file.name);
  if (!settings) return true; // The file is missing or unreadable, and that is told already.
  const items = settings[file.list];
  return (
    Array.isArray(items) &&
    items.some((item: unknown) => Reflect.get(Object(item), file.value) === value)
  );
}

/** Pages that no entry makes. */
const SITE_PAGES: readonly string[] = [
  '/',
  '/dues/',
  '/search/',
  ...collectionNames.map((name) => `/${name}/`),
];

function checkBody({ file, body, bodyLine }: Entry, reading: Reading): Fault[] {
  const at = (line: number) => line + bodyLine - 1;
  const fault = (line: number, found: string, expected: string): Fault => ({
    file,
    field: 'body',
    label: '正文',
    found,
    expected,
    line: at(line),
  });
  const isKnownLaw = (id: string) =>
    targetExists(
      { collection: 'settings', file: { name: 'laws', list: 'laws', value: 'id', display: '' } },
      id,
      reading,
    );
  return [
    ...body.findings.map(({ line, found, expected }) => fault(line, found, expected)),
    ...body.media
      .filter(({ path }) => !hasMedia(path, reading))
      .map(({ path, line }) => fault(line, `“${path}”`, NO_SUCH_FILE)),
    ...body.links
      .filter(({ path }) => !pageExists(path, reading))
      .map(({ path, line }) => fault(line, `“${path}”`, '网站里没有这个地址（目录要以斜杠结尾）')),
    ...body.laws
      .filter(({ id }) => !isKnownLaw(id))
      .map(({ id, line }) => fault(line, `法条 “${id}”`, 'content/settings/laws.yml 里没有它')),
  ];
}

function pageExists(path: string, { entries, unread }: Reading): boolean {
  if (SITE_PAGES.includes(path) || /^\/(?:media|rss\.xml|sitemap\.xml)/.test(path)) return true;
  const [, first = '', second = ''] = path.split('/');
  if (!path.endsWith('/')) return false;
  if (isCollectionName(first) && second === 'page') return true;
  const [collection, slug] = second === '' ? ['pages', first] : [first, second];
  if (unread.has(`${collection}/${slug}`)) return true;
  return entries.some(
    (entry) =>
      entry.collection === collection &&
      (slugsOf(entry).slug === slug || slugsOf(entry).former.includes(slug)),
  );
}

/** Keys that others refer to must be distinct within their list. */
function checkUniqueKeys(name: string, data: Record<string, unknown>): Fault[] {
  const [list, key, label] = name === 'laws' ? ['laws', 'id', '代号'] : ['areas', 'name', '片区名'];
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
            found: describeValue(value),
            expected: '和前面的一项重复了',
          },
        ],
  );
}
