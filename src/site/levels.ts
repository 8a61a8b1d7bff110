import type { OfflineLevel } from '../collections/define.ts';
import { collections } from '../collections/index.ts';
import { listedCollections } from '../collections/places.ts';
import { getPublished } from './content.ts';
import { entryHref, href, listPath } from './href.ts';

type Level = 'visited' | OfflineLevel;

/** The collections that a level adds to those before it. */
const collectionsOf = (level: OfflineLevel) =>
  listedCollections.filter((name) => collections[name].site.offline === level);

/** Labels of the collections that a level adds, `权益指南、活动`. */
export const addedBy = (level: OfflineLevel): string =>
  collectionsOf(level)
    .map((name) => collections[name].label)
    .join('、');

/** The description of a level that readers see before they choose it. */
export const LEVEL_HOLDS: Readonly<Record<Level, string>> = {
  visited: '不用管它：首页和你看过的网页自己存下来，最近的60页，最多留30天。',
  carry: `${addedBy('carry')}、联系方式，还有搜索。`,
  everything: `上面这些，再加${addedBy('everything')}：整个网站。`,
};

/** A page that links to others, and the lowest level that includes it. */
export interface KeptPlace {
  level: Level;
  href: string;
  title: string;
}

/** Starting points for offline readers: the home page, lists, contacts and search. */
export async function keptPlaces(): Promise<KeptPlace[]> {
  const lists = (level: OfflineLevel) =>
    collectionsOf(level).map((name) => ({
      level,
      href: href(listPath(name)),
      title: collections[name].label,
    }));
  const contact = await getPublished('pages', 'contact');
  return [
    { level: 'visited', href: href('/'), title: '首页' },
    ...lists('carry'),
    ...(contact
      ? [
          {
            level: 'carry',
            href: entryHref('pages', contact.data.slug),
            title: contact.data.title,
          } as const,
        ]
      : []),
    { level: 'carry', href: href('/search/'), title: '搜索' },
    ...lists('everything'),
  ];
}
