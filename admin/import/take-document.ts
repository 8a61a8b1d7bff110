import { collections, settings } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { type Item, RefusedError, isRefused } from '../../src/import/article.ts';
import { COLLECTION, type Made, makeEntry } from '../../src/import/make-entry.ts';
import { toItemOrRefused } from '../../src/import/sources/document-item.ts';
import { AddressIndex } from '../../src/import/write/address-index.ts';
import { type SiteEntry, siteEntryOf } from '../../src/import/write/site-entry.ts';
import { maskPrivate } from '../../src/privacy/check-text.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { readContent } from '../content/formats.ts';
import { readBody } from '../content/read-bodies.ts';
import { lastValues } from '../forms/defaults.ts';
import type { ReadSnapshot, Snapshot } from '../port/snapshot.ts';
import { type ChosenFile, documentAmong, filesBeside } from './chosen-files.ts';
import { DeskLibrary } from './desk-library.ts';

/** A document as an entry that is not saved yet. */
export interface TakenDocument {
  values: Made['values'];
  /** The text of the entry, without an address, which saving makes. */
  raw: string;
  /** Its pictures, under their names in `content/media/`. */
  pictures: File[];
  faults: readonly string[];
  notes: readonly string[];
}

/** Reads the document among the chosen files; nothing is saved. Rejects if the content cannot be read. */
export async function takeDocument(
  chosen: readonly ChosenFile[],
  readSnapshot: ReadSnapshot,
): Promise<TakenDocument | { refused: readonly string[] }> {
  const found = documentAmong(chosen);
  if ('refused' in found) return { refused: [found.refused] };
  const { path, file } = found.document;
  const item = await toItemOrRefused(
    {
      path,
      size: file.size,
      written: toShanghaiDate(new Date(file.lastModified)),
      read: async () => new Uint8Array(await file.arrayBuffer()),
      readFile: filesBeside(found.document, chosen),
    },
    { kind: 'none' },
  );
  if (!item) return { refused: ['这个文件是程序，不是文章。请在浏览器里打开那一页，另存为网页'] };
  if (isRefused(item)) return { refused: [item.refused] };
  try {
    return await toDraft(item, await readSnapshot());
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { refused: [error.message] };
  }
}

async function toDraft(
  item: Item,
  snapshot: Snapshot,
): Promise<TakenDocument | { refused: readonly string[] }> {
  const today = toShanghaiDate(new Date());
  const site = entriesIn(snapshot, today);
  const index = new AddressIndex();
  for (const [id, { addresses, title }] of site) index.add({ addresses, files: [], title }, id);
  const library = new DeskLibrary();
  const text = snapshot.files.get(settings.site.path);
  const made = await makeEntry(
    item,
    { slug: 'new-document', addresses: [] },
    {
      index,
      library,
      origins: [],
      hrefOf: (id) => (site.get(id)?.isPublished === true ? site.get(id)?.href : undefined),
      defaults: { author: authorOf(text), kind: 'article' },
      today,
      settings: text === undefined ? undefined : { path: settings.site.path, isLink: false, text },
      read: readBody,
    },
  );
  if (made.refused.length > 0) return { refused: made.refused };
  return {
    values: made.values,
    raw: writeContent(
      `content/${COLLECTION}/new.md`,
      undefined,
      { ...made.values, slug: undefined },
      collections[COLLECTION].fields,
    ),
    pictures: library.files,
    faults: made.faults.map(maskPrivate),
    notes: [...made.notes, ...alike(made.values.title, site), ...formerAddress(item)].map(
      maskPrivate,
    ),
  };
}

function entriesIn({ files }: Snapshot, today: string): Map<string, SiteEntry> {
  const found = [...files].flatMap(([path, text]) => siteEntryOf(path, text, today) ?? []);
  return new Map(found.map(({ id, entry }) => [id, entry]));
}

/** Who is named where the document names nobody: as in the form, the author of the last entry. */
function authorOf(site: string | undefined): string {
  const last = lastValues(COLLECTION)['author'];
  if (typeof last === 'string' && last !== '') return last;
  const name = site === undefined ? undefined : readContent(settings.site.path, site)['name'];
  return typeof name === 'string' ? name : '';
}

function alike(title: string, site: ReadonlyMap<string, SiteEntry>): string[] {
  const same = [...site.values()].find((entry) => entry.title === title);
  return same ? [`网站上已经有一篇同名的：${same.href}`] : [];
}

/** The address that the page had, where it says so and not only its file's name. */
function formerAddress({ listed }: Item): string[] {
  const [address] = listed.addresses.filter((each) => each !== encodeURI(`/${listed.key}`));
  return address === undefined
    ? []
    : [`原来的网址是 ${address}；如果是自己的旧网站，请填进“旧网站的地址”`];
}
