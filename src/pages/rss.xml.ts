import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getEntries, getSite } from '../site/content.ts';
import { entryHref } from '../site/href.ts';

const NEWEST = 50;

/** The newest essays. Titles and summaries are clean text by the model; the library escapes them. */
export const GET: APIRoute = async ({ site: origin }) => {
  const site = await getSite();
  const essays = await getEntries('essays');
  return rss({
    title: `${site.name} · ${site.organisation}`,
    description: site.description,
    site: origin ?? site.url,
    customData: '<language>zh-CN</language>',
    items: essays.slice(0, NEWEST).map(({ data }) => ({
      title: data.title,
      description: data.summary,
      pubDate: new Date(`${data.publishDate}T00:00:00+08:00`),
      link: entryHref('essays', data.slug),
      categories: data.tags ?? [],
    })),
  });
};
