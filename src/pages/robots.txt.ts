import type { APIRoute } from 'astro';
import { href } from '../site/href.ts';

/**
 * Crawlers read only the file at the root of a host: with a base path, copy these lines into that
 * one.
 */
export const GET: APIRoute = ({ site }) => {
  const root = new URL('/robots.txt', site).href;
  const notHere = `# 搜索引擎只读 ${root}，不读这里的：请把下面几行写进那个文件。\n`;
  const lines = `User-agent: *\nDisallow: ${href('/admin/')}\nAllow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`;
  return new Response(href('/') === '/' ? lines : `${notHere}${lines}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
