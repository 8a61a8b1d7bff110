import { collectionNames } from '../collections/index.ts';
import { RESERVED_SLUGS, isAtTop } from '../collections/places.ts';
import { redirectFile } from '../model/redirect-file.ts';
import { getEntries, getSite } from './content.ts';
import { entryHref } from './href.ts';

/**
 * The pages that lead on from addresses of a former site, by their files: a route each.
 */
export async function oldAddressRoutes(): Promise<{ file: string; to: string }[]> {
  const routes = new Map<string, string>();
  const own = await ownSegments();
  for (const name of collectionNames)
    for (const { data } of await getEntries(name))
      for (const address of data.oldAddresses ?? []) {
        const file = redirectFile(address, own);
        if (file !== undefined) routes.set(file, entryHref(name, data.slug));
      }
  return [...routes].map(([file, to]) => ({ file, to }));
}

/** The first segments of all addresses of the site. */
async function ownSegments(): Promise<string[]> {
  const names = collectionNames.filter(isAtTop);
  const pages = await Promise.all(names.map((name) => getEntries(name)));
  const slugs = pages.flat().flatMap(({ data }) => [data.slug, ...(data.formerSlugs ?? [])]);
  const { verificationFiles = [] } = await getSite();
  return [...RESERVED_SLUGS, ...slugs, ...verificationFiles.map(({ name }) => name)];
}
