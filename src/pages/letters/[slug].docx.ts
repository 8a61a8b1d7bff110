import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIContext } from 'astro';
import { toLetter } from '../../collections/letters/to-letter.ts';
import { fillLetter } from '../../letters/fill-letter.ts';
import { toDocx } from '../../letters/letter-docx.ts';
import { fillTemplate } from '../../letters/template-docx.ts';
import { withoutDates } from '../../letters/without-dates.ts';
import { contentRoot } from '../../settings/content-root.ts';
import { type Entry, getEntries } from '../../site/content.ts';

/**
 * `/letters/<slug>.docx`: each letter without answers, for readers without scripts; the union's own form where there
 * is one.
 */
export async function getStaticPaths() {
  const entries = await getEntries('letters');
  return entries.map((entry) => ({ params: { slug: entry.data.slug }, props: { entry } }));
}

export async function GET({
  props: { entry },
}: APIContext<{ entry: Entry<'letters'> }>): Promise<Response> {
  const letter = toLetter(entry.data);
  const { template } = entry.data;
  const blank =
    template === undefined
      ? await toDocx(fillLetter(letter, {}))
      : await fillTemplate(await readTemplate(template), letter.questions, {});
  return new Response(withoutDates(blank));
}

/** @param path of a file of the content, from an entry of the collection */
async function readTemplate(path: string): Promise<ArrayBuffer> {
  const bytes = await readFile(join(contentRoot(), 'letters', path));
  return new Uint8Array(bytes).buffer;
}
