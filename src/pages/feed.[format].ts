import type { APIContext } from 'astro';
import { feedPage } from '../site/feed-page.ts';

/** `/feed.atom` and `/feed.json`: the newest entries of every list. */
export function getStaticPaths() {
  return [{ params: { format: 'atom' } }, { params: { format: 'json' } }];
}

export const GET = ({ params, site }: APIContext): Promise<Response> =>
  feedPage(params['format'] === 'json' ? 'json' : 'atom', site);
