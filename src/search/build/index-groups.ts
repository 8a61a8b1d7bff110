import { createHash } from 'node:crypto';
import { createIndex } from 'pagefind';
import { mapConcurrently } from '../../values/map-concurrently.ts';
import type { Bundle } from './merge-bundles.ts';

/** A built page. Only content of `data-pagefind-body` is indexed; pages without it are not. */
export interface SourcePage {
  /** Below the base path, with a slash before it. */
  url: string;
  html: string;
}

/** Keeps what Pagefind made of a group of pages, by a hash of the pages. */
export interface BundleStore {
  get: (key: string) => Promise<Bundle | undefined>;
  set: (key: string, bundle: Bundle) => Promise<void>;
}

/** Pages of a group, on average: an edit indexes its group again, and each group has a cost. */
const GROUP = 32;
const CONCURRENCY = 2;

/**
 * Indexes pages with Pagefind in groups, which the hash of an address decides; only groups that are
 * not in the store.
 *
 * @throws with the page's address if Pagefind rejects a page
 */
export function indexInGroups(
  pages: readonly SourcePage[],
  store: BundleStore,
): Promise<readonly Bundle[]> {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, pages.length / GROUP)));
  const groups = Array.from({ length: count }, (): SourcePage[] => []);
  for (const page of pages)
    groups[createHash('sha256').update(page.url).digest().readUInt32BE() % count]?.push(page);
  return mapConcurrently(groups, CONCURRENCY, async (group) => {
    const key = keyOf(group);
    const known = await store.get(key);
    if (known) return known;
    const bundle = await indexPages(group);
    await store.set(key, bundle);
    return bundle;
  });
}

function keyOf(pages: readonly SourcePage[]): string {
  const hash = createHash('sha256');
  for (const { url, html } of pages) hash.update(JSON.stringify([url, html]));
  return hash.digest('hex').slice(0, 32);
}

/** Pagefind's files by their paths, without its own program. */
export async function indexPages(pages: readonly SourcePage[]): Promise<Bundle> {
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
