import { FEED_TOPICS, type FeedTopic } from '../collections/define.ts';
import { getSite } from './content.ts';
import { type FeedFormat, feedId, toFeed } from './feed.ts';
import { feedItems } from './feed-items.ts';
import { href } from './href.ts';

/** The topics in their order. */
export const feedTopics = Object.keys(FEED_TOPICS) as FeedTopic[];

/** `/feed.atom`, `/feed/rights.json`; the RSS of everything at the address that it always had. */
export function feedPath(format: FeedFormat, topic?: FeedTopic): `/${string}` {
  if (topic !== undefined) return `/feed/${topic}.${format}`;
  return format === 'xml' ? '/rss.xml' : `/feed.${format}`;
}

/** @param origin of the site, as Astro knows it */
export async function feedPage(
  format: FeedFormat,
  origin: URL | undefined,
  topic?: FeedTopic,
): Promise<Response> {
  const { name, organisation, description, url } = await getSite();
  const site = origin ?? new URL(url);
  const head = {
    title: [name, topic === undefined ? organisation : FEED_TOPICS[topic]].join(' · '),
    description,
    author: organisation,
    link: new URL(href('/'), site).href,
    self: new URL(href(feedPath(format, topic)), site).href,
    id: feedId(organisation, topic ?? ''),
  };
  return toFeed(format, head, await feedItems(site, topic));
}
