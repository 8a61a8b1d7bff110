import type { APIContext } from 'astro';
import { formatList, splitCodes } from '../../../draw/codes.ts';
import { type Entry, getEntries } from '../../../site/content.ts';

/** `/draws/<slug>/codes.txt`: the list, whose SHA-256 is announced. Random codes do not compress: no page has room. */
export async function getStaticPaths() {
  const entries = await getEntries('draws');
  return entries.map((entry) => ({ params: { slug: entry.data.slug }, props: { entry } }));
}

export function GET({ props: { entry } }: APIContext<{ entry: Entry<'draws'> }>): Response {
  return new Response(formatList(splitCodes(entry.data.codes)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
