import { siteOf } from './site-of.ts';
import { getEntries, getLaws, getListed } from './content.ts';
import { choiceLists } from './choice-lists.ts';
import { listPath } from './href.ts';
import { pageCount } from './routes.ts';
import { collectionNames } from '../collections/index.ts';
import { entryPath, listedCollections } from '../collections/places.ts';
import { lawPath } from '../law/laws.ts';
import { fixedPages } from '../model/reserved.ts';

/** A public page: its path below the base path, and the day of its last known change. */
export interface SitePage {
  path: `/${string}`;
  changed?: string | undefined;
}

/** Every public page. The search index in development reads this list too. */
export async function sitePages(): Promise<SitePage[]> {
  const lists = await Promise.all(
    listedCollections.map(async (name) =>
      [{ chosen: [], entries: await getListed(name) }, ...(await choiceLists(name))].flatMap(
        ({ chosen, entries }) =>
          Array.from({ length: pageCount(name, entries.length) }, (_, index): SitePage => ({
            path: listPath(name, index + 1, chosen),
          })),
      ),
    ),
  );
  const entries = await Promise.all(
    collectionNames.map(async (name) =>
      (await getEntries(name)).map(({ data }): SitePage => ({
        path: entryPath(name, data.slug),
        changed: siteOf(name).changed(data),
      })),
    ),
  );
  const laws = (await getLaws()).map(({ id }): SitePage => ({ path: lawPath(id) }));
  return [...fixedPages.map((path) => ({ path })), ...laws, ...lists.flat(), ...entries.flat()];
}
