import { MOVED, SITE } from '../marks/root.ts';
import { href } from './href.ts';

/**
 * The page at a former address: it redirects without server configuration, so that every static
 * host can serve it.
 * @param to the present address, with the base path
 * @param site the origin of the site
 */
export function movedPage(to: string, site: URL | undefined): string {
  const address = escape(new URL(to, site).href);
  const target = escape(to);
  return `<!DOCTYPE html><html lang="zh-Hans" ${SITE}="${escape(href('/'))}" ${MOVED}="${target}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><title>网页已搬家</title></head><body><main><h1>网页已搬家</h1><p><a href="${target}">点这里去新地址</a></p></main></body></html>`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
