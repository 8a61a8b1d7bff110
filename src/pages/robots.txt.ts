import type { APIRoute } from 'astro';
import { href } from '../lib/href.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nDisallow: ${href('/admin/')}\nAllow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
