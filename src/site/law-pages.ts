import { type CollectionName, collectionNames } from '../collections/index.ts';
import type { CitingPage } from '../law/article-uses.ts';
import { citationsOf } from '../law/citations.ts';
import { getEntries, getLaws } from './content.ts';
import { entryHref } from './href.ts';
import { publicLabel, siteOf } from './site-of.ts';

/** Every published entry that cites a statute, in the order of the collections and their lists. */
export async function getCitingPages(): Promise<CitingPage[]> {
  return (await Promise.all(collectionNames.map(citingIn))).flat();
}

async function citingIn(name: CollectionName): Promise<CitingPage[]> {
  const [laws, entries] = await Promise.all([getLaws(), getEntries(name)]);
  const { review } = siteOf(name);
  return entries.flatMap(({ data, body = '' }): CitingPage[] => {
    const citations = citationsOf(data, body, laws);
    if (citations.length === 0) return [];
    const reviewed: unknown = review && Reflect.get(data, review.last);
    return [
      {
        title: data.title,
        href: entryHref(name, data.slug),
        column: publicLabel(name),
        ...(typeof reviewed === 'string' && { reviewed }),
        citations,
      },
    ];
  });
}
