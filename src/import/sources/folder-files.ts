import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { parseUrl } from '../../values/parse-url.ts';
import { readPlain } from '../../system/files.ts';
import { decodeAddress } from '../../values/decode.ts';
import type { ReadFile } from '../article.ts';

/** Folders of blogs in which addresses of the site's root lie. */
const ROOTS = ['', 'source', 'static', 'public', 'assets', 'content', 'src'];

/**
 * The files that documents of a folder name. Only files inside of `folders` are read, whatever an address says.
 */
export class FolderFiles {
  readonly #folders: readonly string[];
  /** Origins of the former site: its addresses are files, too. */
  readonly #origins: readonly string[];
  #names: Promise<Map<string, string | null>> | undefined;

  constructor(folders: readonly string[], origins: readonly string[]) {
    this.#folders = folders;
    this.#origins = origins;
  }

  /** Reads what a document names. `document`: its absolute path; undefined if it is in no file of its own. */
  readonly of =
    (document?: string): ReadFile =>
    async (address) => {
      const path = this.#pathOf(address);
      if (path === undefined) return undefined;
      for (const file of this.#candidates(path, document)) {
        const bytes = await this.#read(file);
        if (bytes) return { name: basename(file), bytes };
      }
      const same = (await this.#byName()).get(basename(path).toLowerCase());
      const bytes = same ? await this.#read(same) : undefined;
      return bytes && { name: basename(path), bytes };
    };

  /** An address of the former site, or of no site, as a path. */
  #pathOf(address: string): string | undefined {
    if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address)) {
      const url = parseUrl(address, 'http://x');
      if (!url || !this.#origins.some((origin) => new URL(origin).host === url.host))
        return undefined;
      return decode(url.pathname);
    }
    // Typora and Word name files of the author's own disk.
    if (/^[a-z]:[\\/]|^file:/i.test(address))
      return decode(basename(address.replaceAll('\\', '/')));
    return /^[a-z][a-z\d+.-]*:/i.test(address)
      ? undefined
      : decode(address.replace(/[?#].*$/, '').replaceAll('\\', '/'));
  }

  #candidates(path: string, document: string | undefined): string[] {
    const below = path.replace(/^\/+/, '');
    const own = document === undefined ? [] : [dirname(document)];
    const assets = document === undefined ? [] : [document.slice(0, -extname(document).length)];
    const uploads = /^(?:.*\/)?(wp-content\/)?uploads\/(.+)$/.exec(below)?.[2];
    return [
      ...(path.startsWith('/') ? [] : [...own, ...assets]).map((folder) => join(folder, below)),
      ...this.#folders.flatMap((folder) => ROOTS.map((root) => join(folder, root, below))),
      ...assets.map((folder) => join(folder, basename(below))),
      ...(uploads === undefined ? [] : this.#folders.map((folder) => join(folder, uploads))),
    ];
  }

  async #read(file: string): Promise<Buffer | undefined> {
    try {
      const real = await realpath(file);
      const isInside = await Promise.all(
        this.#folders.map(async (folder) => {
          const way = relative(await realpath(folder), real);
          return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
        }),
      );
      return isInside.includes(true) ? await readPlain(real) : undefined;
    } catch {
      // Missing, a link, a folder, or a name that the system does not take: no such file for us.
      return undefined;
    }
  }

  /** Files by their names alone: null for a name that several have. */
  #byName(): Promise<Map<string, string | null>> {
    return (this.#names ??= (async () => {
      const names = new Map<string, string | null>();
      for (const folder of this.#folders)
        for (const path of await listPaths(folder)) {
          const name = basename(path).toLowerCase();
          const file = join(folder, path);
          names.set(name, names.has(name) && names.get(name) !== file ? null : file);
        }
      return names;
    })());
  }
}

/** All files below a folder, sorted, without hidden ones and links; paths with `/`. */
export async function listPaths(
  folder: string,
  isOmitted: (name: string) => boolean = () => false,
): Promise<string[]> {
  const paths: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const found = await readdir(join(folder, below), { withFileTypes: true });
    for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (item.name.startsWith('.') || item.name === 'node_modules') continue;
      const path = below === '' ? item.name : `${below}/${item.name}`;
      if (item.isDirectory() && !isOmitted(item.name)) await walk(path);
      else if (item.isFile()) paths.push(path);
    }
  };
  await walk('');
  return paths;
}

const decode = (path: string) => decodeAddress(path) ?? path;
