import type { CollectionName } from '../collections/index.ts';
import type { Section } from '../views/contents.tsx';
import type { Office } from '../views/office.tsx';
import { type Entry, getLawSources, getNow, getRegion, getTerms, showEntry } from './content.ts';
import { renderView } from './markup.ts';
import { siteOf } from './site-of.ts';

interface Parts<Name extends CollectionName> {
  data: Entry<Name>['data'];
  /** The body, rendered and sanitised. */
  bodyHtml: string;
  sections?: readonly Section[];
  office?: Office | undefined;
}

/** An entry and its rendered body in the entry's view, as plain HTML. */
export async function entryMarkup<Name extends CollectionName>(
  name: Name,
  { data, bodyHtml, sections = [], office }: Parts<Name>,
): Promise<string> {
  const [shown, terms, region] = await Promise.all([
    showEntry(name, data),
    getTerms(),
    getRegion(),
  ]);
  return renderView(name, {
    data: shown,
    bodyHtml,
    now: getNow(),
    terms,
    sections,
    office,
    region,
    law: siteOf(name).showsLaw ? await getLawSources() : undefined,
  });
}
