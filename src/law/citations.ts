import { type Citation, citedIn, uniqueCitations } from './law-marks.ts';
import type { Law } from './laws.ts';
import type { EntryData } from '../model/collection.ts';
import type { localRules } from '../model/settings/local-rules.ts';

/** A local rule, with the explainers that show it. */
export type LocalRule = NonNullable<EntryData<typeof localRules>['rules']>[number];

/** The sources of an entry's page besides its own front matter. */
interface Sources {
  /** Its Markdown. */
  body: string;
  laws: readonly Law[];
  localRules: readonly LocalRule[];
}

/**
 * Adds to an entry's data what its page shows from other sources: the articles that only the body
 * cites, and the local rules that apply to it. Entries of collections without such fields are
 * returned unchanged.
 * @param takes whether the collection has the field
 */
export function withSources<Data extends object>(
  data: Data,
  takes: (field: string) => boolean,
  { body, laws, localRules }: Sources,
): Data {
  const listOf = <T>(field: string): T[] => {
    const value: unknown = Reflect.get(data, field);
    return Array.isArray(value) ? (value as T[]) : [];
  };
  const slug: unknown = Reflect.get(data, 'slug');
  const citations = uniqueCitations([...listOf<Citation>('citations'), ...citedIn(body, laws)]);
  return {
    ...data,
    ...(takes('citations') && { citations: citations.length > 0 ? citations : undefined }),
    ...(takes('localRules') && {
      localRules: [
        ...listOf('localRules'),
        ...localRules.filter(({ shownIn = [] }) => shownIn.some((name) => name === slug)),
      ],
    }),
  };
}
