import type { APIContext } from 'astro';
import { toLetter } from '../../collections/letters/to-letter.ts';
import { fillLetter } from '../../letters/fill-letter.ts';
import { toDocx } from '../../letters/letter-docx.ts';
import { withoutDates } from '../../letters/without-dates.ts';
import { type Entry, getEntries } from '../../site/content.ts';

/** `/letters/<slug>.docx`: each letter without answers, for readers without scripts. */
export async function getStaticPaths() {
  const entries = await getEntries('letters');
  return entries.map((entry) => ({ params: { slug: entry.data.slug }, props: { entry } }));
}

export async function GET({
  props: { entry },
}: APIContext<{ entry: Entry<'letters'> }>): Promise<Response> {
  const blank = await toDocx(fillLetter(toLetter(entry.data), {}));
  return new Response(withoutDates(blank));
}
