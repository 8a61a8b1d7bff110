import type { HomeList, HomeOffers, HomeSection } from '../collections/define.ts';
import { type CollectionName, collectionNames } from '../collections/index.ts';
import { groupBy } from '../values/group-by.ts';
import { type Offer, formatOffers } from '../values/offers.ts';
import { type Card, toCard } from './cards.ts';
import { choiceLists, labelOfList } from './choice-lists.ts';
import { type Entry, getListed, getNow, getToday } from './content.ts';
import { listPath } from './href.ts';
import { siteOf } from './site-of.ts';

/** A link below the base path. */
export interface PlaceLink {
  label: string;
  path: `/${string}`;
  hash?: `#${string}`;
}

interface SectionHead {
  heading: string;
  links: readonly PlaceLink[];
}

/** A list of the home page; its cards have an occasion if they are shown by day. */
export interface ListSection extends SectionHead {
  /**
   * In their order. More than `most`, because a page that is read long after its build shows those
   * that are not over by then.
   */
  cards: readonly Card[];
  most: number;
  empty?: string | undefined;
}

/** The line about offers. */
export interface OffersSection extends SectionHead {
  offers: readonly Offer[];
  /** Their list. */
  path: `/${string}`;
}

export type Section = ListSection | OffersSection;

/** How many times `most` a list holds for readers of an old copy. */
const RESERVE = 3;

/** The sections of the home page. One without anything to show is omitted, or has a text for that. */
export async function homeSections(): Promise<Section[]> {
  const homes = collectionNames
    .flatMap((name) => {
      const { home } = siteOf(name);
      return home ? [{ name, home }] : [];
    })
    .sort((one, other) => one.home.rank - other.home.rank);
  const groups = [...groupBy(homes, ({ home }) => home.heading).values()];
  const sections = await Promise.all(groups.map(sectionOf));
  return sections.filter((section) => section !== undefined);
}

interface Home<Part = HomeSection<Entry['data']>> {
  name: CollectionName;
  home: Part;
}

async function sectionOf(group: readonly Home[]): Promise<Section | undefined> {
  const lists = group.flatMap(({ name, home }) => ('offers' in home ? [] : [{ name, home }]));
  const offers = group.flatMap(({ name, home }) => ('offers' in home ? [{ name, home }] : []));
  return lists[0] ? listSection(lists, lists[0]) : offers[0] && offersSection(offers[0]);
}

async function listSection(
  lists: readonly Home<HomeList<Entry['data']>>[],
  first: Home<HomeList<Entry['data']>>,
): Promise<ListSection | undefined> {
  const now = getNow();
  const found = await Promise.all(
    lists.map(async ({ name, home }) =>
      (await getListed(name))
        .filter(({ data }) => home.shows?.(data, now) ?? true)
        .map(({ data }) => ({ data, card: toCard(name, data) })),
    ),
  );
  const entries = found.flat();
  // The entries of a single collection are sorted already.
  const compare = siteOf(first.name).compare(now);
  if (lists.length > 1) entries.sort((one, other) => compare(one.data, other.data));
  const { heading, most, empty } = first.home;
  if (entries.length === 0 && empty === undefined) return undefined;
  return {
    heading,
    links: (await Promise.all(lists.map(linksOf))).flat(),
    cards: entries.slice(0, most * RESERVE).map(({ card }) => card),
    most,
    empty,
  };
}

async function offersSection({
  name,
  home,
}: Home<HomeOffers<Entry['data']>>): Promise<OffersSection | undefined> {
  const now = getNow();
  const offers = (await getListed(name))
    .map(({ data }) => home.offers(data))
    .filter(({ ends }) => ends >= getToday());
  if (formatOffers(offers, now) === '') return undefined;
  return {
    heading: home.heading,
    links: [
      ...(home.now ? [{ label: home.now.label, path: listPath(name), hash: home.now.hash }] : []),
      ...(await linksOf({ name, home })),
    ],
    offers,
    path: listPath(name),
  };
}

/** The links of a section: to the lists of the choices that it names, and to the whole list. */
async function linksOf({ name, home }: Home): Promise<PlaceLink[]> {
  const choices = 'choices' in home ? home.choices : undefined;
  const lists = choices ? await choiceLists(name) : [];
  return [
    ...lists
      .filter(
        ({ chosen: [first, ...others] }) =>
          others.length === 0 &&
          first.field === choices?.field &&
          choices.values.includes(first.value),
      )
      .map((list) => ({ label: labelOfList(list), path: listPath(name, 1, list.chosen) })),
    ...(home.all === undefined ? [] : [{ label: home.all, path: listPath(name) }]),
  ];
}

/** The entries that stand above all sections. */
export async function pinnedCards(): Promise<Card[]> {
  const cards = collectionNames.map(async (name) => {
    const { home } = siteOf(name);
    if (!home || !('pinned' in home)) return [];
    const { pinned } = home;
    return (await getListed(name))
      .filter(({ data }) => pinned?.(data) ?? false)
      .map(({ data }) => toCard(name, data));
  });
  return (await Promise.all(cards)).flat();
}
