import { type CollectionName, collectionNames } from '../collections/index.ts';
import { isAtTop } from '../collections/places.ts';
import { groupBy } from '../values/group-by.ts';
import { type Card, toCard } from './cards.ts';
import { type Entry, getEntries, getNow } from './content.ts';
import { listPath } from './href.ts';
import { siteOf } from './site-of.ts';

/** A section of the home page. */
export interface Section {
  heading: string;
  all?: { label: string; path: `/${string}` } | undefined;
  empty?: string | undefined;
  withPictures: boolean;
  cards: readonly Card[];
}

/** The sections of the home page. */
export async function homeSections(): Promise<Section[]> {
  const rankOf = (name: CollectionName) => siteOf(name).home?.rank ?? 0;
  const shown = collectionNames
    .filter((name) => siteOf(name).home)
    .sort((one, other) => rankOf(one) - rankOf(other));
  const groups = [...groupBy(shown, (name) => siteOf(name).home?.heading ?? '').values()];
  const sections = await Promise.all(groups.map(sectionOf));
  return sections.filter(({ cards, empty }) => cards.length > 0 || empty !== undefined);
}

async function sectionOf(names: readonly CollectionName[]): Promise<Section> {
  const [first] = names;
  const home = first && siteOf(first).home;
  if (!home) throw new Error('a section of the home page without a collection');
  const now = getNow();
  const found = await Promise.all(names.map((name) => entriesOf(name, now)));
  const compare = siteOf(first).compare(now);
  const entries = found.flat();
  // The entries of a single collection are sorted already.
  if (names.length > 1) entries.sort((one, other) => compare(one.data, other.data));
  return {
    heading: home.heading,
    all:
      home.all === undefined || isAtTop(first)
        ? undefined
        : { label: home.all, path: listPath(first) },
    empty: home.empty,
    withPictures: home.withPictures ?? false,
    cards: entries.slice(0, home.most).map(({ card }) => card),
  };
}

async function entriesOf(
  name: CollectionName,
  now: Date,
): Promise<{ data: Entry['data']; card: Card }[]> {
  const { home } = siteOf(name);
  return (await getEntries(name))
    .filter(({ data }) => home?.shows?.(data, now) ?? true)
    .map(({ data }) => ({ data, card: toCard(name, data) }));
}
