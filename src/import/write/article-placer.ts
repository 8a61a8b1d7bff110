import { decodeAddress } from '../../values/decode.ts';
import { parseUrl } from '../../values/parse-url.ts';
import { cleanLink } from '../../html/links.ts';
import { isPlainAddress } from '../../markdown/addresses.ts';
import { maskPrivate } from '../../privacy/check-text.ts';
import type { Article, NamedBytes, ReadFile } from '../article.ts';
import type { PlacedPicture, Placer } from '../convert/places.ts';
import { POST } from '../convert/template-tags.ts';
import type { AddressIndex } from './address-index.ts';
import { fromBase64 } from '../sources/base64.ts';
import { folderOf, joinPaths } from '../sources/paths.ts';
import { type FetchPicture, type Library, isAttachment } from './library.ts';

/** What all articles of a run share. */
export interface Surroundings {
  index: AddressIndex;
  library: Library;
  /** Origins of the former site. */
  origins: readonly string[];
  /** Without it, pictures on other hosts stay there. */
  fetchPicture?: FetchPicture | undefined;
  /** The address of an entry; undefined while readers do not see it. */
  hrefOf: (entry: string) => string | undefined;
}

/** What became of the addresses of one article. */
export interface PlacedSoFar {
  /** Pictures that stay on other hosts: why, if it was tried to fetch them. */
  remote: Map<string, string>;
  /** Pictures that were fetched from other hosts now. */
  fetched: Set<string>;
  /** Pictures and files that are not in the source, or cannot be taken, with the reason. */
  missing: Set<string>;
  /** Links whose targets nobody can open any more. */
  unlinked: Set<string>;
  /** Entries of this site to which it links. */
  linked: Set<string>;
}

const INSIDE = 'inside';

/** A picture within a page of fewer bytes shows nothing. */
const PLACEHOLDER = 300;

const PICTURE = /\.(?:jpe?g|png|gif|webp|bmp|svg|avif)(?:[?#]|$)/i;

/** Finds the places of what one article names. */
export class ArticlePlacer implements Placer {
  readonly placed: PlacedSoFar = {
    remote: new Map(),
    fetched: new Set(),
    missing: new Set(),
    unlinked: new Set(),
    linked: new Set(),
  };
  readonly #article: Article;
  readonly #readFile: ReadFile;
  readonly #day: string;
  readonly #all: Surroundings;

  constructor(article: Article, readFile: ReadFile, day: string, all: Surroundings) {
    [this.#article, this.#readFile, this.#day, this.#all] = [article, readFile, day, all];
  }

  async picture(address: string): Promise<PlacedPicture> {
    const inside = dataOf(address);
    // Pages that load pictures late have a placeholder until then.
    if (inside && inside.bytes.length < PLACEHOLDER) return { kind: 'none' };
    const given = inside ?? (await this.#readFile(address));
    if (given) return this.#take(given);
    const full = this.#full(address);
    if (full === undefined) {
      this.placed.missing.add(`图片 ${shorten(address)} 不在要收的文件里`);
      return { kind: 'missing' };
    }
    if (!isReadable(full)) {
      this.placed.unlinked.add(shorten(full));
      return { kind: 'missing' };
    }
    const before = this.#all.library.at(full);
    if (before !== undefined) return { kind: 'taken', path: before };
    const why = await this.#fetch(full);
    if (typeof why === 'object') return why;
    this.placed.remote.set(full, why);
    return { kind: 'remote', address: full };
  }

  /** A picture of another host; else why it stays there, '' if nobody tried. */
  async #fetch(address: string): Promise<PlacedPicture | string> {
    const { fetchPicture, library } = this.#all;
    if (!fetchPicture) return '';
    const fetched = await fetchPicture(address);
    if ('failed' in fetched) return fetched.failed;
    const taken = await library.takePicture({ ...fetched, day: this.#day });
    if ('refused' in taken) return taken.refused === '' ? { kind: 'none' } : taken.refused;
    library.keep(address, taken.path);
    this.placed.fetched.add(address);
    return { kind: 'taken', path: taken.path };
  }

  async #take(given: NamedBytes): Promise<PlacedPicture> {
    const taken = await this.#all.library.takePicture({ ...given, day: this.#day });
    if ('path' in taken) return { kind: 'taken', path: taken.path };
    // What is damaged within a page was not to be seen there either.
    if (taken.refused === '' || given.name === INSIDE) return { kind: 'none' };
    this.placed.missing.add(`图片 ${maskPrivate(given.name)} ${taken.refused}`);
    return { kind: 'missing' };
  }

  async link(address: string): Promise<string | undefined> {
    if (address === '' || address.startsWith('#')) return undefined;
    const entry = this.#entryAt(address);
    const href = entry === undefined ? undefined : this.#all.hrefOf(entry);
    if (entry !== undefined) this.placed.linked.add(entry);
    if (href !== undefined) return href;
    const file = isAttachment(address.replace(/[?#].*$/, ''))
      ? await this.#readFile(address)
      : undefined;
    if (file) {
      const taken = await this.#all.library.takeAttachment({ ...file, day: this.#day });
      if ('path' in taken) return taken.path;
      this.placed.missing.add(`附件 ${maskPrivate(file.name)}：${taken.refused}`);
      return undefined;
    }
    const full = /^(?:mailto|tel):/i.test(address) ? address : this.#full(address);
    const clean = full === undefined ? undefined : cleanLink(full);
    if (clean !== undefined && isPlainAddress(clean) && isReadable(clean)) return clean;
    if (!/^javascript:/i.test(address) && !PICTURE.test(address))
      this.placed.unlinked.add(shorten(address));
    return undefined;
  }

  #entryAt(address: string): string | undefined {
    const { index, origins } = this.#all;
    if (address.startsWith(POST)) return index.ofPost(address);
    const path = address.replace(/[#].*$/, '');
    if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path) && !path.startsWith('/')) {
      const [folder = ''] = this.#article.files.map(folderOf);
      const file = joinPaths(folder, decode(path));
      const found = index.ofFile(file) ?? index.ofFile(`${file}.md`);
      if (found !== undefined) return found;
    }
    const [own = '/'] = this.#article.addresses;
    const url = parseUrl(address, `http://former.invalid${own}`);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    const isOurs =
      url.host === 'former.invalid' ||
      (this.#article.origin !== undefined && new URL(this.#article.origin).host === url.host) ||
      origins.some((origin) => new URL(origin).host === url.host);
    return isOurs ? index.at(url.pathname + url.search) : undefined;
  }

  /** The address with its host, as far as the host is known. */
  #full(address: string): string | undefined {
    if (/^https?:\/\//i.test(address)) return parseUrl(address) ? address : undefined;
    if (address.startsWith('//'))
      return parseUrl(`https:${address}`) ? `https:${address}` : undefined;
    const origin = this.#article.origin ?? this.#all.origins[0];
    if (origin === undefined || /^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
    const [own = '/'] = this.#article.addresses;
    return parseUrl(address, new URL(own, origin))?.href;
  }
}

const decode = (path: string) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A picture within the document, `data:image/png;base64,…`. */
function dataOf(address: string): NamedBytes | undefined {
  const [, base64, content] =
    /^data:image\/[^;,]*(?:;[^,;]*?)*(;base64)?,(.*)$/is.exec(address) ?? [];
  if (content === undefined) return undefined;
  const bytes =
    base64 === undefined ? new TextEncoder().encode(decode(content)) : fromBase64(content);
  return { name: INSIDE, bytes };
}

/** The percent signs of an address on another host may stand for GBK, which pages in UTF-8 cannot link to. */
const isReadable = (address: string): boolean => decodeAddress(address) !== undefined;

const shorten = (address: string) => (address.length > 80 ? `${address.slice(0, 77)}…` : address);
