import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { type Law, editionOf } from '../../src/lib/laws.ts';
import type { EntryLink, SettingItem, SettingTarget } from '../../src/model/fields/field.ts';
import { settings } from '../../src/model/index.ts';

type GetCollection = PreviewTemplateComponentProps['getCollection'];
type Data = Record<string, unknown>;

/** What the preview asks of other entries is at most this old: another tab may have changed them. */
const MAX_AGE_MS = 30_000;

const asked = new Map<string, { at: number; entries: Promise<Data[]> }>();

/** The front matter of all entries of a collection, or of all settings files; none where they cannot be read. */
function entriesOf(name: string, getCollection: GetCollection): Promise<Data[]> {
  const known = asked.get(name);
  if (known && Date.now() - known.at < MAX_AGE_MS) return known.entries;
  const entries = getCollection(name)
    .then((found) => found.map((entry) => (entry.get('data') as Data | undefined) ?? {}))
    .catch(() => []);
  asked.set(name, { at: Date.now(), entries });
  return entries;
}

/** The entry behind a relation: its title, or its slug where it cannot be read. The link leads nowhere here. */
export async function findEntry(
  collection: string,
  slug: string,
  getCollection: GetCollection,
): Promise<EntryLink> {
  const entries = await entriesOf(collection, getCollection);
  const title = entries.find((data) => data['slug'] === slug)?.['title'];
  return { slug, title: typeof title === 'string' ? title : slug, href: '#' };
}

/** An item of a settings list by its key; of a statute also its edition. */
export async function findSetting(
  target: SettingTarget,
  key: string,
  getCollection: GetCollection,
): Promise<SettingItem | undefined> {
  const items = await itemsOf(target.list, getCollection);
  const item = items.find((candidate) => candidate[target.value] === key);
  const label = item?.[target.display];
  if (typeof label !== 'string') return undefined;
  return target.name === 'laws' ? { label, note: editionOf(item as unknown as Law) } : { label };
}

/** The statutes that bodies may name. */
export async function findLaws(getCollection: GetCollection): Promise<Law[]> {
  const [item] = Object.keys(settings.laws.fields);
  return (await itemsOf(item ?? 'laws', getCollection)) as unknown as Law[];
}

async function itemsOf(list: string, getCollection: GetCollection): Promise<Data[]> {
  const files = await entriesOf('settings', getCollection);
  const items = files.map((data) => data[list]).find((value) => Array.isArray(value));
  return (items as Data[] | undefined) ?? [];
}
