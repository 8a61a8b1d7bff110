import { type CollectionName, collectionNames } from '../collections/index.ts';
import type { CitingPage } from '../law/article-uses.ts';
import { citationsOf } from '../law/citations.ts';
import { toolNames, toolPath } from '../model/tool-names.ts';
import { TOOLS, TOOLS_LABEL } from '../model/tools.ts';
import { getEntries, getLaws, getParameters } from './content.ts';
import { entryHref, href } from './href.ts';
import { publicLabel, siteOf } from './site-of.ts';
import { citedByTool } from './tool-needs.ts';

/**
 * Every page that cites a statute: published entries in the order of the collections and their lists, then tools.
 */
export async function getCitingPages(): Promise<CitingPage[]> {
  const entries = await Promise.all(collectionNames.map(citingIn));
  return [...entries.flat(), ...(await citingTools())];
}

async function citingTools(): Promise<CitingPage[]> {
  const parameters = await getParameters();
  return toolNames.map((name) => ({
    title: TOOLS[name].title,
    href: href(toolPath(name)),
    column: TOOLS_LABEL,
    citations: citedByTool(name, parameters),
  }));
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
