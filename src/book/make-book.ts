import { type BuiltSite, openBuiltSite } from '../archive/built-site.ts';
import type { CollectionName } from '../collections/index.ts';
import { CARD, findMarked } from '../marks/elements.ts';
import { readCardTitle } from '../marks/card-title.ts';
import { feedId } from '../site/feed.ts';
import { BookError } from './book-error.ts';
import { toBookPictures } from './book-pictures.ts';
import { type BookPage, readBookPage } from './book-page.ts';
import type { Book, Chapter } from './epub.ts';

/** What a book is made of: all entries of a collection, or those of a year. */
export interface Subject {
  collection: CollectionName;
  title: string;
  year?: string | undefined;
}

/**
 * A book from the pages of a built site.
 *
 * @param folder the output folder of a build
 * @throws a {@link BookError} if it has none of these pages; an `ArchiveError` if it is incomplete
 */
export async function makeBook(folder: string, subject: Subject): Promise<Book> {
  const site = await openBuiltSite(folder);
  const pages = await pagesOf(site, subject);
  const [first] = pages;
  if (!first) throw new BookError(`${folder} 里没有要编进书里的网页`);
  const fileOf = new Map(pages.map(({ address }) => [address, fileNameOf(address, site.address)]));
  const pictures = toBookPictures(site);
  const chapters: Chapter[] = [];
  for (const page of pages)
    chapters.push({
      file: fileOf.get(page.address) ?? '',
      title: page.title,
      part: page.part,
      xhtml: page.toXhtml({ fileOf, pictureFor: (address) => pictures.nameFor(address) }),
    });
  return {
    title: `${first.siteName}：${subject.title}`,
    publisher: first.siteName,
    description: `共${chapters.length}篇，由网站上的网页编成。`,
    id: feedId(first.siteName, `book/${subject.collection}/${subject.year ?? ''}`),
    time: site.time,
    source: site.address.href,
    chapters,
    pictures: await pictures.files(),
  };
}

/** In the order of the list; those of a year from the oldest to the newest. */
async function pagesOf(site: BuiltSite, subject: Subject): Promise<BookPage[]> {
  const addresses = await listed(site, subject.collection);
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const file = `${decodeURI(new URL(address).pathname.slice(site.address.pathname.length))}index.html`;
      return readBookPage((await site.read(file)).toString(), address);
    }),
  );
  const { year } = subject;
  return year === undefined ? pages : pages.filter(({ years }) => years.includes(year)).reverse();
}

/** The addresses of the entries on all pages of a collection's list. */
async function listed(site: BuiltSite, collection: CollectionName): Promise<string[]> {
  const addresses: string[] = [];
  for (let page = 1; ; page += 1) {
    const file = page === 1 ? `${collection}/index.html` : `${collection}/page/${page}/index.html`;
    if (!site.files.has(file)) return addresses;
    const html = (await site.read(file)).toString();
    for (const { start, end } of findMarked(html, CARD)) {
      const href = readCardTitle(html.slice(start, end))?.href;
      if (href !== undefined) addresses.push(new URL(href, site.address).href);
    }
  }
}

/** `rights/transfer/` → `rights-transfer.xhtml`. */
const fileNameOf = (address: string, site: URL): string =>
  `${new URL(address).pathname.slice(site.pathname.length, -1).replaceAll('/', '-')}.xhtml`;
