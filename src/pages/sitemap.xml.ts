import type { APIRoute } from 'astro';
import { href } from '../site/href.ts';
import { sitePages } from '../site/sitemap.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = await sitePages();
  // Paths are ASCII slugs and dates: nothing here needs escaping.
  const urls = pages.map(({ path, changed }) => {
    const lastmod = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<url><loc>${new URL(href(path), site).href}</loc>${lastmod}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
