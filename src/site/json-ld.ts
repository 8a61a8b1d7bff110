import type { Thing, ThingContext } from '../collections/define.ts';
import type { CollectionName } from '../collections/index.ts';
import { siteOf } from './site-of.ts';
import type { Entry } from './content.ts';

export type { Thing } from '../collections/define.ts';

/** The schema.org objects of an entry's page. */
export const toThings = <Name extends CollectionName>(
  name: Name,
  data: Entry<Name>['data'],
  context: ThingContext,
): Thing[] => siteOf(name).things(data, context);

/** The breadcrumbs of a page. `items` are names and full addresses. */
export function toBreadcrumbs(items: readonly { name: string; url: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

export const serialiseThings = (list: readonly Thing[]): string =>
  toScriptData({ '@context': 'https://schema.org', '@graph': list });

/** JSON for a script element: no `<` of an editor's text can close the element. */
export function toScriptData(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
