import { COPY, withMark } from '../../marks/root.ts';
import { addressOf, openCache } from '../caches.ts';
import { openPacks } from '../packs.ts';
import { KEPT_AT } from '../saved-pages.ts';
import { installed, readPack } from '../installed.ts';
import type { PackedPages } from '../types.ts';

interface Copy {
  /** When it was fetched or, for a page from a pack, built: ISO. */
  at: string;
  html: string;
}

/**
 * The newest copy of a page on the device, as a response; undefined if there is none. Never throws.
 */
export async function copyOf(base: string, path: string): Promise<Response | undefined> {
  const shelves = await Promise.all([
    fromShelf(base, path, 'visited'),
    fromShelf(base, path, 'saved'),
  ]);
  const read = newest(shelves);
  const packed = await fromPacks(base, path, read).catch(() => undefined);
  const copy = newest([packed, read]);
  return copy && answerOf(copy);
}

const newest = (copies: readonly (Copy | undefined)[]): Copy | undefined =>
  copies.filter((copy) => copy !== undefined).sort((one, other) => timeOf(other) - timeOf(one))[0];

const timeOf = ({ at }: Pick<Copy, 'at'>): number => Date.parse(at);

/**
 * The page contains the time of the copy, and the page's script computes the age: it depends on
 * when the page is read.
 */
function answerOf(copy: Copy): Response {
  const at = new Date(timeOf(copy)).toISOString();
  return new Response(withMark(copy.html, COPY, at), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

async function fromShelf(
  base: string,
  path: string,
  shelf: 'visited' | 'saved',
): Promise<Copy | undefined> {
  try {
    const page = await (await openCache(base, shelf)).match(addressOf(base, path));
    const at = page?.headers.get(KEPT_AT);
    return page && at ? { at, html: await page.text() } : undefined;
  } catch {
    return undefined;
  }
}

/** Cache of opened packs, for as long as the worker lives and the install state stays the same. */
let opened: { name: string; pages: PackedPages } | undefined;

async function fromPacks(
  base: string,
  path: string,
  read: Copy | undefined,
): Promise<Copy | undefined> {
  const now = await installed(base);
  if (!now) return undefined;
  const at = now.manifest.time;
  if (read && timeOf(read) > timeOf({ at })) return undefined;
  const name = `${now.manifest.id} ${now.level}`;
  if (opened?.name !== name) {
    opened = {
      name,
      pages: openPacks(now.manifest.packs, now.level, (pack) => readPack(base, pack)),
    };
  }
  const html = await opened.pages.page(path);
  return html === undefined ? undefined : { at, html };
}
