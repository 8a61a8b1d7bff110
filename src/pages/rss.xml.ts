import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { type CollectionName, collectionNames } from '../collections/index.ts';
import { dateOf, later } from '../collections/define.ts';
import { dayOf } from '../values/dates.ts';
import { toCard } from '../site/cards.ts';
import { getListed, getSite } from '../site/content.ts';
import { siteOf } from '../site/site-of.ts';

const NEWEST = 50;

/** The newest news entries. The model normalises titles and summaries; the library escapes them. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await getSite();
  const news = (await Promise.all(collectionNames.map(newsIn))).flat();
  return rss({
    title: `${site.name} · ${site.organisation}`,
    description: site.description,
    site: origin ?? site.url,
    customData: '<language>zh-CN</language>',
    items: news
      .sort((one, other) => later(one.day, other.day))
      .slice(0, NEWEST)
      .map(({ day, card, categories }) => ({
        title: card.title,
        description: card.text,
        pubDate: new Date(`${day}T00:00:00+08:00`),
        link: card.href,
        categories: [...categories],
      })),
  });
};

async function newsIn(name: CollectionName) {
  const site = siteOf(name);
  const { newsOf } = site;
  if (!newsOf) return [];
  return (await getListed(name)).flatMap(({ data }) => {
    const day = dateOf(site, data);
    return day === undefined
      ? []
      : [{ day: dayOf(day), card: toCard(name, data), categories: newsOf(data) }];
  });
}
