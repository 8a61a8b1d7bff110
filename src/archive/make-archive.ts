import { KIND, MOVED, type PageKind, SITE, readMark } from '../marks/root.ts';
import { formatDate } from '../values/dates.ts';
import { relativeTo, targetOf } from './addresses.ts';
import { ArchiveError } from './archive-error.ts';
import { SCRIPT, toArchivePage } from './archive-page.ts';
import { type BuiltSite, openBuiltSite } from './built-site.ts';
import { OPENER, OPEN_SCRIPT, openScript, openerPage, readMe } from './opener.ts';
import type { Pictures } from './pictures.ts';
import { SEARCH_DATA } from '../client/archive/search-data.ts';
import { toScript, toSearchData } from './search-data.ts';
import { bundleSiteScript } from './site-script.ts';

/** Files for servers or feed readers only. */
const DATA = /(?:^robots\.txt|\.(?:atom|xml|json|webmanifest))$/;

/** Kinds of pages that an archive omits. */
const APART: ReadonlySet<string | undefined> = new Set<PageKind>(['tool', 'poster']);

export interface Archive {
  /** Path in the archive → content. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The day of the build, `2026-11-23`. */
  day: string;
  /** When the build began. */
  time: string;
  /** Number of pages in it. */
  pages: number;
}

/**
 * Creates the archive of a built site: pages that open from a folder, with all files that they
 * need.
 *
 * @param folder the output folder of a build
 * @throws an {@link ArchiveError} if it is missing or incomplete
 */
export async function makeArchive(folder: string, pictures: Pictures): Promise<Archive> {
  const site = await openBuiltSite(folder);
  const day = site.time.slice(0, 10);
  const { pages, moved, aside } = await readPages(site);
  const needed = new Set<string>();
  const text = (content: string) => Buffer.from(content);
  const files = new Map<string, Uint8Array>();
  for (const [page, html] of pages) {
    const need = (path: string) => needFile(path, page);
    const options = { page, site: site.address, time: site.time, pictures, need };
    files.set(page, text(toArchivePage(html, options)));
  }
  for (const path of needed) files.set(path, await site.read(path));
  for (const [path, content] of [...files])
    if (path.endsWith('.css')) await addStyle(path, content.toString());
  const data = toSearchData(site, pages);
  files.set(SEARCH_DATA, text(toScript(data)));
  files.set(SCRIPT, text(await bundleSiteScript()));
  files.set(OPENER, text(openerPage()));
  files.set(OPEN_SCRIPT, text(openScript()));
  files.set('说明.txt', text(readMe(formatDate(day), site.address.href)));
  return { files, day, time: site.time, pages: pages.size };

  function needFile(path: string, page: string): string | undefined {
    const file = moved.get(path) ?? path;
    if (pages.has(file)) return file;
    if (aside.has(file) || DATA.test(file)) return undefined;
    if (!site.files.has(file))
      throw new ArchiveError(
        `${folder} 里的网站不完整：${page} 用到的 ${file} 不在，请重新运行 npm run build`,
      );
    needed.add(file);
    return file;
  }

  async function addStyle(path: string, css: string): Promise<void> {
    const found = new Set<string>();
    const pointed = css.replace(/url\((['"]?)(?!data:)([^)'"]+)\1\)/g, (whole, _quote, address) => {
      const target = targetOf(String(address), path, site.address);
      const file = target.kind === 'file' ? needFile(target.path, path) : undefined;
      if (file === undefined) return String(whole);
      found.add(file);
      return `url(${relativeTo(path, file)})`;
    });
    files.set(path, text(pointed));
    for (const file of found) files.set(file, await site.read(file));
  }
}

interface Pages {
  /** The pages that readers see, by their files. */
  pages: ReadonlyMap<string, string>;
  /** Redirect pages of former addresses, by their files, with their target files. */
  moved: ReadonlyMap<string, string>;
  /**
   * Files of pages that do not work without a network or a service worker, including the desk's, and of posters.
   */
  aside: ReadonlySet<string>;
}

async function readPages({ files, address, read }: BuiltSite): Promise<Pages> {
  const pages = new Map<string, string>();
  const moved = new Map<string, string>();
  const aside = new Set<string>();
  for (const path of [...files].sort()) {
    if (!path.endsWith('.html')) continue;
    const html = (await read(path)).toString();
    const to = readMark(html, MOVED);
    const target = to === undefined ? undefined : targetOf(to, path, address);
    if (target?.kind === 'file') moved.set(path, target.path);
    else if (readMark(html, SITE) === undefined || APART.has(readMark(html, KIND))) aside.add(path);
    else pages.set(path, html);
  }
  return { pages, moved, aside };
}
