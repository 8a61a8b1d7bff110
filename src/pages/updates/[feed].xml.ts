import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getSite } from '../../site/content.ts';
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

export async function GET({ props, site: origin }: APIContext<{ topic: Topic | undefined }>) {
  const { topic } = props;
  const [site, updates] = await Promise.all([getSite(), getUpdates()]);
  const isMeant = (other: Topic | undefined) => topic === undefined || other?.value === topic.value;
  return rss({
    title: [site.name, '最近更新', topic?.label].filter(Boolean).join(' · '),
    description: '新写的权益问答，和数额、期限、做法有变的网页。',
    site: origin ?? site.url,
    customData: '<language>zh-CN</language>',
    items: updates
      .filter((update) => isMeant(update.topic))
      .slice(0, NEWEST)
      .map(({ day, what, title, path, text, topic: of }) => ({
        title: `${what}：${title}`,
        description: text,
        pubDate: new Date(`${day}T00:00:00+08:00`),
        link: href(path),
        ...(of && { categories: [of.label] }),
      })),
  });
}
