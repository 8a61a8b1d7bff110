import type { EntriesPack, ListsPack, PagesPack } from '../pack-format.ts';
import { openPacks } from '../packs.ts';
import type { PackFile, PackedPages } from '../types.ts';
import type { Page } from './page.ts';

/** Some packs of a site, as objects. */
type Content =
  | { kind: 'pages'; content: PagesPack }
  | { kind: 'lists'; content: ListsPack }
  | { kind: 'entries'; collection: string; content: EntriesPack };

/**
 * The pages in packs, as a device reads them, but not from their files: JSON gives texts, numbers
 * and lists of them back as they are.
 */
export function openContents(contents: readonly Content[]): PackedPages {
  const files = contents.map((pack, number) => {
    const { pages } = pack.content;
    return {
      ...pack,
      level: 'visited',
      path: String(number),
      pages: pages.length,
      from: pages[0]?.[0] ?? '',
    };
  });
  return openPacks(files as unknown as PackFile[], 'everything', ({ path }) =>
    Promise.resolve(contents[Number(path)]?.content),
  );
}

/**
 * Packs pages, and verifies that each can be restored exactly: a page that cannot is stored
 * unchanged.
 *
 * @param make packs them, those at the paths that it is given unchanged
 * @param open reads what it has made
 */
export async function packTruly<Packed>(
  pages: readonly Page[],
  make: (literal: ReadonlySet<string>) => Packed,
  open: (packed: Packed) => PackedPages,
): Promise<Packed> {
  const first = make(new Set());
  const misread = await misreadPages(pages, open(first));
  if (misread.length === 0) return first;
  const second = make(new Set(misread));
  const left = await misreadPages(pages, open(second));
  if (left.length > 0) throw new Error(`packs do not give back ${left.join(', ')}`);
  return second;
}

/** The paths of pages that cannot be restored exactly from packs. */
async function misreadPages(pages: readonly Page[], packed: PackedPages): Promise<string[]> {
  const misread: string[] = [];
  for (const { path, html } of pages) {
    if ((await packed.page(path)) !== html) misread.push(path);
  }
  return misread;
}
