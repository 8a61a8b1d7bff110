import { collections } from '../collections/index.ts';
import { entryPath, listedCollections } from '../collections/places.ts';
import { getPublished, getSite } from './content.ts';

/** A large link of the home page to what a reader wants to do. */
export interface Door {
  label: string;
  note?: string | undefined;
  path: `/${string}`;
}

/** Pages that a site without doors of its own links to, if they are published. */
const OWN_PAGES = ['join', 'contact'] as const;

/** The union's own doors; else the shortcuts of the collections and the pages that every union has. */
export async function getDoors(): Promise<Door[]> {
  const { doors = [] } = await getSite();
  if (doors.length > 0)
    return doors.map(({ label, note, path }) => ({ label, note, path: `/${path.slice(1)}` }));
  const pages = await Promise.all(OWN_PAGES.map((slug) => getPublished('pages', slug)));
  return [
    ...shortcutDoors(),
    ...pages
      .filter((page) => page !== undefined)
      .map(({ data }) => ({ label: data.title, path: entryPath('pages', data.slug) })),
  ];
}

/** The shortcuts of the collections, in their order. */
export function shortcutDoors(): Door[] {
  return listedCollections
    .flatMap((name) => {
      const { shortcut } = collections[name].site;
      return shortcut ? [{ ...shortcut, path: `/${name}/` as const }] : [];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ name, path }) => ({ label: name, path }));
}
