import type { ComponentType } from 'react';
import type { Law } from '../law/laws.ts';
import type { CollectionModel, EntryData } from '../model/collection.ts';
import type { Field, ImageValue } from '../model/fields/index.ts';
import type { Offer } from '../values/offers.ts';
import type { Period } from '../values/period.ts';
import type { ViewProps } from '../views/view.ts';

/** The content of an entry's card in a list, beside its title. */
export interface CardParts {
  kicker: string;
  text: string;
  /** A line of small facts. */
  meta: string;
  /** When it happens, for lists by day. */
  occasion?: Occasion;
  /** Status computed from the clock … */
  period?: Period;
  /** … or set by an editor, which takes precedence. */
  fixed?: string;
  cover?: ImageValue | undefined;
  /** When a place is open, as written: `每天10:00—21:00`. */
  hours?: string | undefined;
  /** The day on which an offer was last verified. */
  verified?: string | undefined;
}

/** The time and place of an event. */
export interface Occasion {
  /** Moments. */
  starts: string;
  ends: string;
  place: string;
  /** As stored: `postponed`, `cancelled`, or one that leaves the time as it is. */
  status: string;
}

/** What calendars tell of an event. */
export interface EventFacts {
  /** Moments. */
  starts: string;
  ends: string;
  /** When it was to start before it was moved. */
  movedFrom?: string | undefined;
  place: string;
  status: string;
  /** The last day to sign up. */
  signUpBy?: string | undefined;
  category: string;
  /** Lines about it, the most important first. */
  lines: readonly string[];
  /** The calendars that it is in, beside that of everything: choices of its collection, slugs of troupes. */
  lists: readonly string[];
  photos?: readonly ImageValue[] | undefined;
  revision?: number | undefined;
}

/** The levels of offline reading above the automatic one. */
export type OfflineLevel = 'carry' | 'everything';

/** Facets of the search that are fields of an entry. */
export type EntryFacet = 'topic' | 'audience' | 'area' | 'category';

/** A schema.org object. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** Additional values for structured data. */
export interface ThingContext {
  /** The page's full address. */
  url: string;
  /** Full address of its picture. */
  image: string;
  organisation: string;
  laws: readonly Law[];
  /** The entry's Markdown, for steps. */
  body: string;
}

/** The feeds beside that of everything, by the last part of their address. */
export const FEED_TOPICS = {
  rights: '权益',
  events: '活动和演出',
  offers: '会员优惠',
  essays: '要闻、通知和文章',
} as const;
export type FeedTopic = keyof typeof FEED_TOPICS;

interface HomePlace {
  heading: string;
  /** Sort key of the sections. */
  rank: number;
  /** Text of the link to the list. */
  all?: string;
}

/**
 * A list of entries on the home page, a line each; by day, if they happen at a time. Collections
 * with the same heading share one, sorted like the first of them.
 */
export interface HomeList<Data> extends HomePlace {
  /** Maximum number of entries. */
  most: number;
  /** Selects entries of the list, in its order; all by default. */
  shows?: (data: Data, now: Date) => boolean;
  /** The choices to whose lists the section links, `kind` → `news`, `notice`. */
  choices?: { field: keyof Data & string; values: readonly string[] };
  /** Entries that stand above all sections instead, while lists show them. */
  pinned?: (data: Data) => boolean;
  /** Text of an empty section; without it an empty section is omitted. */
  empty?: string;
}

/** A single line on the home page: how many offers are new, and how many end soon. */
export interface HomeOffers<Data> extends HomePlace {
  offers: (data: Data) => Offer;
  /** A link to the list, asking for what holds at the reader's clock: the hash of its filter. */
  now?: { label: string; hash: `#${string}` };
}

/** A section of the home page. */
export type HomeSection<Data> = HomeList<Data> | HomeOffers<Data>;

/** The names of a collection's fields with text values, including days and moments. */
type TextField<Data> = {
  [Name in keyof Data & string]-?: Data[Name] extends string | undefined ? Name : never;
}[keyof Data & string];

/** The fields for an entry's last review and the rule for the next one. */
export interface ReviewRule<FieldName extends string = string> {
  /** The field with the day of the last review. */
  last: FieldName;
  /** The field with the day of the next one; without it, `every` days after the last. */
  next?: FieldName;
  every: number;
}

/**
 * How the site presents a collection's entries. Each function is pure; `now` is the moment of the
 * build.
 */
export interface CollectionSite<Model, Data = EntryData<Model>> {
  /** Position among the collections: in the header, in the desk, in every list of them. */
  order: number;
  /**
   * Name in the header, where names share one row on a phone. Without it the collection is not in
   * the header.
   */
  navigation?: string;
  /** Name of the collection for readers, in search and in lists of links; else its label. */
  publicLabel?: string;
  /**
   * Its entries are at the top level of the site, `/about/`, and it has no list. Otherwise they are
   * below its name.
   */
  atTop?: true;
  /**
   * The fields that date an entry, by which it is new or old in search, in news and in the desk's lists: the first of
   * them that is filled in. See {@link dateOf}.
   */
  date: readonly [TextField<Data>, ...TextField<Data>[]];
  /** The day of an entry's last known change, for sitemaps. */
  changed: (data: Data) => string | undefined;
  /**
   * The last day on which lists and feeds show an entry, if it has one. Its own page stays, and so
   * do links to it.
   */
  lastDay?: (data: Data) => string | undefined;
  /** How lists are sorted. */
  compare: (now: Date) => (one: Data, other: Data) => number;
  card: (data: Data) => CardParts;
  things: (data: Data, context: ThingContext) => Thing[];
  /** What calendars tell of an entry, if it is an event. */
  event?: (data: Data) => EventFacts;
  /** The calendars that its entries may be in: the name of the file, and what they are called. */
  calendars?: Readonly<Record<string, string>>;
  /** Each entry has a calendar of the events that name it, and its page shows them. */
  hasEvents?: true;
  /**
   * Sample queries that entries bring by the value of a field, beside those that editors write in
   * `asked`.
   */
  askedBy?: {
    field: keyof Data & string;
    queries: Readonly<Record<string, readonly string[]>>;
  };
  /** The fields that supply the search facets, beside the collection and the year. */
  facets?: Readonly<Partial<Record<EntryFacet, keyof Data & string>>>;
  /**
   * Data of a search result, beside the time on the card. All values are text, as readers see them.
   */
  facts?: (data: Data, laws: readonly Law[]) => Readonly<Record<string, string>>;
  /**
   * The relation by which an entry says that it only announces one of another collection: once that one is published,
   * there is one page for both. Lists, home page, search and calendars show the other entry alone.
   */
  mergedBy?: keyof Data & string;
  /** Slugs of explainers of 权益指南 to which the page links. */
  related?: (data: Data) => readonly string[] | undefined;
  /** Its view cites articles and limits of the law, and receives `law`, see `src/views/view.ts`. */
  showsLaw?: true;
  /** Its list and its entries have routes of their own in `src/pages/`, for their styles and scripts. */
  ownRoute?: true;
  /** A link of its list to another one, above the entries. */
  beside?: { path: `/${string}/`; label: string };
  /** The heading below which the list shows an entry; entries of a heading are next to each other. */
  group?: (data: Data) => string;
  /**
   * Where it takes place, in words. Pages of merchants in the same street name it: events of the next
   * weeks, and what has no time.
   */
  where?: (data: Data) => string;
  /** Whether the page shows where the union's office is and when it is open. */
  showsOffice?: (data: Data) => boolean;
  /** Of its posters: the paper unless somebody chooses another, and the line above the title. */
  poster?: { paper: 'a4' | 'a5'; above: string };
  /** The lowest level of offline reading that includes the collection, above the automatic one. */
  offline: OfflineLevel;
  /**
   * An app shortcut of the installed site, named after the reader's task, `找优惠`. Shortcuts are
   * ordered by rank; devices show the first three or four.
   */
  shortcut?: { name: string; rank: number };
  home?: HomeSection<Data>;
  /** The feed that has its entries beside that of everything, which has those of every list. */
  feed?: FeedTopic;
  /** Its entries are news, with these categories; a column without recent news is reported as abandoned. */
  newsOf?: (data: Data) => readonly string[];
  /** Its entries age: the desk shows review reminders. */
  review?: ReviewRule<TextField<Data>>;
  /** The field with the last day on which the entry is valid. */
  holdsUntil?: TextField<Data>;
  /** The view, which only a bundler can load: Node cannot parse JSX. */
  view: () => Promise<{ View: ComponentType<ViewProps<Model>> }>;
}

export type Collection<Model extends CollectionModel = CollectionModel> = Model & {
  site: CollectionSite<Model>;
};

/** Combines a model and its site definition into a collection. */
export function defineCollection<const Model extends CollectionModel>(
  model: Model,
  site: CollectionSite<Model>,
): Collection<Model> {
  return Object.freeze({ ...model, site });
}

/** The day or moment that dates an entry, validated or not; undefined if none is filled in. */
export function dateOf({ date }: { date: readonly string[] }, data: object): string | undefined {
  const values: Readonly<Record<string, unknown>> = { ...data };
  return date
    .map((field) => values[field])
    .find((value): value is string => typeof value === 'string' && value !== '');
}

/** The label of a stored choice. */
export function labelOf(field: Pick<Field, 'choices'>, value: string): string {
  return field.choices?.[value] ?? value;
}

export const byText = new Intl.Collator('zh-Hans-CN').compare;
/** Compares entries by their topic, in the order of its choices; those of one topic by their slugs. */
export function byTopic(
  field: Field,
): (one: { topic: string; slug: string }, other: { topic: string; slug: string }) => number {
  const order = Object.keys(field.choices ?? {});
  return (one, other) =>
    order.indexOf(one.topic) - order.indexOf(other.topic) || byText(one.slug, other.slug);
}

/** Compares days or moments, which compare as text: the later first. */
export const later = (one: string, other: string): number =>
  one < other ? 1 : one > other ? -1 : 0;

/** The latest of some days. */
export const latest = (...days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
