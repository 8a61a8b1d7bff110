import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { type LocalRule, withSources } from '../law/citations.ts';
import type { Term } from '../law/glossary.ts';
import { type Law, editionOf, lawPath } from '../law/laws.ts';
import type { ParameterFile } from '../rights/parameters.ts';
import { buildTime } from '../settings/build-time.ts';
import { regionOf } from '../values/places.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { siteOf } from './site-of.ts';
import { entryHref, href } from './href.ts';
import { pictureFor } from './pictures.ts';
import { type Office, officeOf } from '../views/office.tsx';
import type { LawSources } from '../views/view.ts';
import { knownYears } from '../rights/work-days.ts';
import { isPublished } from '../values/published.ts';
import type { Field, Resolvers, SettingItem, SettingTarget } from '../model/fields/index.ts';
import { type ShownFieldsOf, showFields } from '../model/fields/object.ts';
import {
  type CollectionName,
  type Collections,
  type EntryShown,
  collections,
  frontMatterFields,
  isCollectionName,
} from '../collections/index.ts';

export type Entry<Name extends CollectionName = CollectionName> = CollectionEntry<Name>;
export type Site = CollectionEntry<'site'>['data'];

/**
 * One moment for the whole build, so that all pages are consistent; the current time for each
 * request in development.
 */
export function getNow(): Date {
  return import.meta.env.DEV ? new Date() : buildTime();
}

export function getToday(): string {
  return toShanghaiDate(getNow());
}

const asked = new Map<CollectionName, Promise<unknown>>();

/**
 * The published entries of a collection in the order of its lists. Cached: the build queries Astro
 * once for each.
 */
export function getEntries<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  if (import.meta.env.DEV) return loadEntries(name);
  const known = asked.get(name) ?? loadEntries(name);
  asked.set(name, known);
  return known as Promise<Entry<Name>[]>;
}

async function loadEntries<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  const merged = new Set((await getMerged(name)).map(({ entry }) => entry.id));
  const compare = siteOf(name).compare(getNow());
  return (await loadPublished(name))
    .filter(({ id }) => !merged.has(id))
    .sort((a, b) => compare(a.data, b.data));
}

async function loadPublished<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  const today = getToday();
  return (await getCollection(name)).filter(({ data }) => isPublished(data, today));
}

/** A published entry without a page of its own, and the address of the one that it announces. */
export interface Merged<Name extends CollectionName> {
  entry: Entry<Name>;
  href: string;
}

/** The published entries of a collection that only announce a published one of another. */
export async function getMerged<Name extends CollectionName>(name: Name): Promise<Merged<Name>[]> {
  const { mergedBy } = siteOf(name);
  if (mergedBy === undefined) return [];
  const fields: Readonly<Record<string, Pick<Field, 'relatesTo'>>> = collections[name].fields;
  const target = fields[mergedBy]?.relatesTo?.collection ?? '';
  const found = (await loadPublished(name)).map(async (entry) => {
    const slug: unknown = Reflect.get(entry.data, mergedBy);
    const other = typeof slug === 'string' ? await resolvers.entry(target, slug) : undefined;
    return other ? [{ entry, href: other.href }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** A published entry by its slug. */
export async function getPublished<Name extends CollectionName>(
  name: Name,
  slug: string,
): Promise<Entry<Name> | undefined> {
  return (await getEntries(name)).find((entry) => entry.data.slug === slug);
}

/** Whether lists show a published entry: its last day there, if it has one, is not over. */
export function isListed<Name extends CollectionName>(name: Name, { data }: Entry<Name>): boolean {
  const lastDay = siteOf(name).lastDay?.(data);
  return lastDay === undefined || lastDay >= getToday();
}

/** The published entries of a collection that its lists show, in their order. */
export async function getListed<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  return (await getEntries(name)).filter((entry) => isListed(name, entry));
}

/** The site's settings. */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/settings/site.yml is missing');
  return entry.data;
}

/** The statutes that may be cited. */
export async function getLaws(): Promise<Law[]> {
  const entry = await getEntry('laws', 'laws');
  if (!entry) throw new Error('content/settings/laws.yml is missing');
  return entry.data.laws;
}

/** The numbers of the law with which the site computes; empty if a union has none. */
export async function getParameters(): Promise<ParameterFile> {
  const entry = await getEntry('parameters', 'parameters');
  return entry?.data ?? {};
}

/** The local rules in settings. */
export async function getLocalRules(): Promise<readonly LocalRule[]> {
  const entry = await getEntry('localRules', 'local-rules');
  return entry?.data.rules ?? [];
}

/** The terms that are explained. */
export async function getTerms(): Promise<readonly Term[]> {
  const entry = await getEntry('glossary', 'glossary');
  return entry?.data.terms ?? [];
}

type Membership = Partial<
  Pick<
    CollectionEntry<'membership'>['data'],
    'differences' | 'rights' | 'duties' | 'cardSteps' | 'cardUses'
  >
>;

/** What the page of members and others says; empty if a union has not written it. */
export async function getMembership(): Promise<Membership> {
  const entry = await getEntry('membership', 'membership');
  return entry?.data ?? {};
}

export type QuizQuestion = NonNullable<CollectionEntry<'quiz'>['data']['questions']>[number];

/** The questions of the quiz, in their order. */
export async function getQuiz(): Promise<readonly QuizQuestion[]> {
  const entry = await getEntry('quiz', 'quiz');
  return entry?.data.questions ?? [];
}

/** What views of collections with `showsLaw` cite and compute with. */
export async function getLawSources(): Promise<LawSources> {
  const [laws, parameters, site] = await Promise.all([getLaws(), getParameters(), getSite()]);
  return { laws, parameters, calendar: knownYears(site) };
}

/** The union's office. */
export async function getOffice(): Promise<Office> {
  return officeOf(await getSite(), getToday(), href);
}

/** Where the union is, for addresses that do not name a city. */
export async function getRegion(): Promise<string> {
  return regionOf((await getSite()).contact.address);
}

/** An entry's data with the articles that its body cites and the local rules that apply to it. */
export async function getSourced<Name extends CollectionName>(
  name: Name,
  { data, body = '' }: Entry<Name>,
): Promise<Entry<Name>['data']> {
  const [laws, localRules] = await Promise.all([getLaws(), getLocalRules()]);
  const takes = (field: string) => Object.hasOwn(collections[name].fields, field);
  return withSources(data, takes, { body, laws, localRules });
}

/** An item of a settings list by its key. */
async function findSetting(target: SettingTarget, key: string): Promise<SettingItem | undefined> {
  if (target.name === 'laws') {
    const law = (await getLaws()).find(({ id }) => id === key);
    if (!law) return undefined;
    const { shortName: label, revised } = law;
    return { label, note: editionOf(law), href: href(lawPath(key)), revised };
  }
  const item = (await getItems(target)).find(
    (candidate) => Reflect.get(candidate, target.value) === key,
  );
  return item && { label: String(Reflect.get(item, target.display)) };
}

/** The names of the items of a list in the site's settings, in their order. */
export async function getSettingNames(target: SettingTarget): Promise<string[]> {
  return (await getItems(target)).map((item) => String(Reflect.get(item, target.display)));
}

async function getItems({ list }: SettingTarget): Promise<object[]> {
  const items: unknown = Reflect.get(await getSite(), list);
  return Array.isArray(items) ? items.map(Object) : [];
}

const resolvers: Resolvers = {
  setting: findSetting,
  picture: pictureFor,
  file: (path) => href(`/media/${path.replace('../media/', '')}`),
  async entry(collection, slug) {
    if (!isCollectionName(collection)) return undefined;
    const entry = await getPublished(collection, slug);
    return entry && { slug, title: entry.data.title, href: entryHref(collection, slug) };
  },
};

/** An entry's values as views show them: pictures with their widths, relations as links. */
export async function showEntry<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
): Promise<EntryShown<Collections[Name]>> {
  const fields = frontMatterFields(collections[name].fields);
  const shown: ShownFieldsOf<typeof fields> = await showFields(
    fields,
    data as Record<string, unknown>,
    resolvers,
  );
  return shown as EntryShown<Collections[Name]>;
}
