import type { APIContext } from 'astro';
import { getSite } from '../../site/content.ts';
import { feedId, toFeed } from '../../site/feed.ts';
import { href } from '../../site/href.ts';
import { type Topic, getTopics, getUpdates } from '../../site/updates.ts';

const NEWEST = 50;

/** `/updates/rss.xml` with all updates, and `/updates/<topic>.xml` with those of one topic. */
export async function getStaticPaths() {
  const topics = await getTopics();
  return [
    { params: { feed: 'rss' }, props: { topic: undefined } },
    ...topics.map((topic) => ({ params: { feed: topic.value }, props: { topic } })),
  ];
}

export async function GET({
  props: { topic },
  params,
  site: origin,
}: APIContext<{ topic: Topic | undefined }>): Promise<Response> {
  const [site, updates] = await Promise.all([getSite(), getUpdates()]);
  const absolute = (path: `/${string}`) => new URL(href(path), origin ?? site.url).href;
  const isMeant = (other: Topic | undefined) => topic === undefined || other?.value === topic.value;
  const head = {
    title: [site.name, '最近更新', topic?.label].filter(Boolean).join(' · '),
    description: '新写的权益问答，和数额、期限、做法有变的网页。',
    author: site.organisation,
    link: absolute('/updates/'),
    self: absolute(`/updates/${params['feed']}.xml`),
    id: feedId(site.organisation, `updates/${topic?.value ?? ''}`),
  };
  const items = updates
    .filter((update) => isMeant(update.topic))
    .slice(0, NEWEST)
    .map(({ day, what, title, path, text, topic: of }) => ({
      // A page may change more than once.
      id: feedId(site.organisation, `updates${path}${day}`),
      title: `${what}：${title}`,
      link: absolute(path),
      summary: text,
      published: day,
      updated: day,
      categories: of ? [of.label] : [],
    }));
  return toFeed('xml', head, items);
}
