import { decodeAddress } from '../../values/decode.ts';
import type { Listed } from '../article.ts';
import { POST } from '../convert/template-tags.ts';

/** Which entry is at an address of the former site. Holds addresses only, no texts. */
export class AddressIndex {
  readonly #entries = new Map<string, string>();

  /** `entry`: anything that identifies it to the caller. */
  add({ addresses, files, slug, title }: Omit<Listed, 'key'>, entry: string): void {
    for (const address of addresses) this.#entries.set(keyOf(address), entry);
    for (const file of files) {
      this.#set(`file:${file}`, entry);
      this.#set(
        `${POST}${file
          .replace(/^.*\//, '')
          .replace(/\.\w+$/, '')
          .replace(/^\d{4}-\d\d?-\d\d?-/, '')}`,
        entry,
      );
    }
    if (slug !== undefined) this.#set(`${POST}${slug}`, entry);
    this.#set(`${POST}${title}`, entry);
  }

  /** Of two documents with one name, the first has it. */
  #set(key: string, entry: string): void {
    if (!this.#entries.has(key)) this.#entries.set(key, entry);
  }

  /** An address below the root of the former site. */
  at(address: string): string | undefined {
    return this.#entries.get(keyOf(address));
  }

  /** A file of the source. */
  ofFile(path: string): string | undefined {
    return this.#entries.get(`file:${path}`);
  }

  /** A post by its name, `post:hello`. */
  ofPost(name: string): string | undefined {
    return this.#entries.get(decodeAddress(name) ?? name);
  }
}

/** One form of the spellings that lead to the same page. */
function keyOf(address: string): string {
  const [path = '', query = ''] = address.replace(/#.*$/, '').replaceAll('&amp;', '&').split('?');
  const plain = (decodeAddress(path) ?? path)
    .normalize('NFC')
    .replace(/\/index\.\w+$/i, '/')
    .replace(/\/+$/, '');
  return query === '' ? plain : `${plain}?${decodeAddress(query) ?? query}`;
}
