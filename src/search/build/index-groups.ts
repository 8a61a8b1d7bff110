import { createHash } from 'node:crypto';
import { createIndex } from 'pagefind';
import type { SynonymGroup } from '../../model/settings/synonyms.ts';
import type { CharacterMap } from '../fold.ts';
import { mapConcurrently } from '../../values/map-concurrently.ts';
import { type SourcePage, foldPages } from './fold-pages.ts';
import { type ResultStore, resultName } from './kept-results.ts';
import { type Bundle, type PageGroup, makeGroups } from './page-group.ts';

/** Pages of a group, on average: an edit indexes its group again, and each group has a cost. */
const GROUP = 32;
/** Groups that Pagefind indexes together: for each index it makes its own program and pages anew. */
const TOGETHER = 8;
const CONCURRENCY = 2;

/** What decides a group beside its pages. */
export interface IndexedWith {
  simplified: CharacterMap;
  /** Folded. */
  synonyms: readonly SynonymGroup[];
}

/** Pages in groups, which the hash of an address decides: those of an added page stay as they are. */
export function groupPages<Page extends { url: string }>(pages: readonly Page[]): Page[][] {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, pages.length / GROUP)));
  const groups = Array.from({ length: count }, (): Page[] => []);
  for (const page of pages)
    groups[createHash('sha256').update(page.url).digest().readUInt32BE() % count]?.push(page);
  return groups;
}

/**
 * Indexes pages with Pagefind in groups; only groups that are not in the store.
 *
 * @throws with the page's address if Pagefind rejects a page
 */
export async function indexInGroups(
  pages: readonly SourcePage[],
  means: IndexedWith,
  store: ResultStore,
): Promise<readonly PageGroup[]> {
  // The characters are a result of our code and packages, on which each result depends.
  const synonyms = JSON.stringify(means.synonyms);
  const groups = groupPages(pages).map((group) => ({
    pages: group,
    name: resultName('group', [synonyms, ...group.flatMap(({ url, html }) => [url, html])]),
  }));
  const known = new Map<string, PageGroup>();
  await mapConcurrently(groups, CONCURRENCY, async ({ name }) => {
    const kept = await store.get(name);
    if (kept !== undefined) known.set(name, kept as PageGroup);
  });
  const missing = groups.filter(({ name }) => !known.has(name));
  await mapConcurrently(inBatches(missing), CONCURRENCY, async (batch) => {
    const made = await indexGroups(
      batch.map((group) => group.pages),
      means,
    );
    for (const [at, group] of made.entries()) {
      const { name = '' } = batch[at] ?? {};
      known.set(name, group);
      await store.set(name, group);
    }
  });
  return groups.flatMap(({ name }) => known.get(name) ?? []);
}

const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, batch) =>
    items.slice(batch * TOGETHER, (batch + 1) * TOGETHER),
  );

/** Indexes groups of pages. @throws as {@link indexInGroups} */
export async function indexGroups(
  groups: readonly (readonly SourcePage[])[],
  { simplified, synonyms }: IndexedWith,
): Promise<PageGroup[]> {
  const { folded, titles } = foldPages(groups.flat(), simplified);
  const urls = groups.map((pages) => pages.map(({ url }) => url));
  return makeGroups(await indexPages(folded), urls, titles, synonyms);
}

/** Pagefind's files by their paths, without its own program. */
async function indexPages(pages: readonly { url: string; html: string }[]): Promise<Bundle> {
  const { index, errors } = await createIndex({ writePlayground: false });
  expectNoErrors('start', errors);
  if (!index) throw new Error('pagefind: start: no index');
  try {
    for (const { url, html } of pages) {
      expectNoErrors(url, (await index.addHTMLFile({ url, content: html })).errors);
    }
    const written = await index.getFiles();
    expectNoErrors('bundle', written.errors);
    const own = written.files.filter(({ path }) => /\.pf_(?:meta|fragment|index)$/.test(path));
    return new Map(own.map(({ path, content }) => [path, content]));
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind returns errors as values; here they are thrown, with the failed operation. */
function expectNoErrors(doing: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${doing}: ${errors.join('; ')}`);
}
