import type { APIContext } from 'astro';
import { href } from '../../site/href.ts';
import { toQrSvg } from '../../site/qr.ts';
import { sitePages } from '../../site/sitemap.ts';

/** `<page>/qr.svg`: the address of each public page, for the foot of its printed sheet. */
export async function getStaticPaths() {
  return (await sitePages()).map(({ path }) => ({
    params: { page: path.slice(1, -1) || undefined },
    props: { path },
    // It shows nothing else, and the site's own address.
    cacheKey: path,
  }));
}

export function GET({ props: { path }, site }: APIContext<{ path: `/${string}` }>): Response {
  return new Response(toQrSvg(new URL(href(path), site).href));
}
