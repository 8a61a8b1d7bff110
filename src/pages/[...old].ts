import type { APIRoute } from 'astro';
import { movedPage } from '../site/moved-page.ts';
import { oldAddressRoutes } from '../site/old-addresses.ts';

/**
 * Pages at addresses of a former site. An endpoint: a page of Astro's would always be a folder, and
 * these addresses may end in `.html`.
 */
export async function getStaticPaths() {
  const routes = await oldAddressRoutes();
  return routes.map(({ file, to }) => ({ params: { old: file }, props: { to } }));
}

export const GET: APIRoute<{ to: string }> = ({ props, site }) =>
  new Response(movedPage(props.to, site), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
