import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { render } from 'astro:content';
import { type FeedTopic, later } from '../collections/define.ts';
import type { CollectionName } from '../collections/index.ts';
import { listedCollections } from '../collections/places.ts';
import { addDays, dayOf } from '../values/dates.ts';
import { toCard } from './cards.ts';
import { type Entry, getListed, getSite, getSourced, getToday } from './content.ts';
import { entryMarkup } from './entry-markup.ts';
import { type FeedItem, feedId } from './feed.ts';
import { toFullText } from './full-text.ts';
import { siteOf } from './site-of.ts';

/** Who subscribes today reads these; older ones are on the site. */
const NEWEST = 30;

interface Dated {
  name: CollectionName;
  entry: Entry;
  published: string;
}

/** The newest entries that lists show, of one topic or of all, the newest first, with their full texts. */
export async function feedItems(site: URL, topic?: FeedTopic): Promise<FeedItem[]> {
  const names = listedCollections.filter(
    (name) => topic === undefined || siteOf(name).feed === topic,
  );
  const found = (await Promise.all(names.map(datedIn))).flat();
  const newest = found
    .sort((one, other) => later(one.published, other.published) || byId(one, other))
    .slice(0, NEWEST);
  return Promise.all(newest.map((dated) => toItem(site, dated)));
}

const byId = (one: Dated, other: Dated): number => (one.entry.id < other.entry.id ? -1 : 1);

async function datedIn(name: CollectionName): Promise<Dated[]> {
  return (await getListed(name)).flatMap((entry) => {
    const published = publishedOf(name, entry.data);
    return published === undefined || published > getToday() ? [] : [{ name, entry, published }];
  });
}

/** How many days before it begins an event without a day of publication enters the feeds. */
const ANNOUNCED = 30;

function publishedOf<Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
): string | undefined {
  const { card, changed } = siteOf(name);
  const { occasion } = card(data);
  return (
    data.publishDate ?? changed(data) ?? (occasion && addDays(dayOf(occasion.starts), -ANNOUNCED))
  );
}

const made = new Map<string, Promise<FeedItem>>();

/** Cached: an entry is in several feeds. */
function toItem(site: URL, dated: Dated): Promise<FeedItem> {
  const { name, entry } = dated;
  const key = `${name}/${entry.id}`;
  const known = (!import.meta.env.DEV && made.get(key)) || makeItem(site, dated);
  made.set(key, known);
  return known;
}

async function makeItem(site: URL, { name, entry, published }: Dated): Promise<FeedItem> {
  const { title, slug, formerSlugs = [] } = entry.data;
  const { changed, newsOf } = siteOf(name);
  const { href, kicker, text } = toCard(name, entry.data);
  const link = new URL(href, site).href;
  const { organisation } = await getSite();
  return {
    // The oldest address: those that follow are added at the end.
    id: feedId(organisation, `${name}/${formerSlugs[0] ?? slug}`),
    title,
    link,
    summary: text,
    html: toFullText(await htmlOf(name, entry), link),
    published,
    updated: changed(entry.data) ?? published,
    categories: newsOf?.(entry.data) ?? [kicker],
  };
}

let opened: Promise<AstroContainer> | undefined;

async function htmlOf(name: CollectionName, entry: Entry): Promise<string> {
  const container = await (opened ??= AstroContainer.create());
  const { Content } = await render(entry);
  const bodyHtml = await container.renderToString(Content);
  return entryMarkup(name, { data: await getSourced(name, entry), bodyHtml });
}
