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
 * Everything that an entry cites, each once: in its front matter, by marks in its body, and by 法条
 * blocks. Unknown statutes in the body are omitted.
 */
export function citationsOf(data: object, body: string, laws: readonly Law[]): Citation[] {
  return uniqueCitations([
    ...listOf<Citation>(data, 'citations'),
    ...listOf<object>(data, 'steps').flatMap((step) => listOf<Citation>(step, 'citations')),
    ...citedIn(body, laws),
    ...quotedIn(body).filter(({ law }) => laws.some(({ id }) => id === law)),
  ]);
}

const BLOCK = /^:{3,}法条\{([^}\n]*)\}/gm;

/** The articles that 法条 blocks of a body quote: `:::法条{law="labour-law" article="3"}`. */
function quotedIn(body: string): Citation[] {
  return [...body.matchAll(BLOCK)].flatMap(([, attributes = '']) => {
    const valueOf = (name: string) =>
      new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`)
        .exec(attributes)
        ?.slice(1)
        .find((value) => value !== undefined);
    const [law, article] = [valueOf('law'), valueOf('article')];
    return law && article ? [{ law, article }] : [];
  });
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
  const slug: unknown = Reflect.get(data, 'slug');
  const citations = citationsOf(data, body, laws);
  return {
    ...data,
    ...(takes('citations') && { citations: citations.length > 0 ? citations : undefined }),
    ...(takes('localRules') && {
      localRules: [
        ...listOf(data, 'localRules'),
        ...localRules.filter(({ shownIn = [] }) => shownIn.some((name) => name === slug)),
      ],
    }),
  };
}

function listOf<T>(data: object, field: string): T[] {
  const value: unknown = Reflect.get(data, field);
  return Array.isArray(value) ? (value as T[]) : [];
}
