import { parseUrl } from '../../values/parse-url.ts';
import { createReadStream } from 'node:fs';
import sax from 'sax';

/** An item of a WordPress export, as it stands there. */
export interface WxrItem {
  /** Elements by their names; the last of each. */
  fields: ReadonlyMap<string, string>;
  categories: readonly string[];
}

/** What is said before the items. */
export interface WxrHead {
  origins: string[];
  /** Login name → the name that readers see. */
  authors: Map<string, string>;
}

/**
 * The items of an export, one after the other: neither the file nor its items are in memory as a whole. `head` is filled
 * on the way, before the first item.
 * @throws {Error} for XML that cannot be parsed
 */
export async function* readWxr(file: string, head: WxrHead): AsyncGenerator<WxrItem> {
  const found: WxrItem[] = [];
  const parser = sax.parser(true, { position: false });
  let item: { fields: Map<string, string>; categories: string[] } | undefined;
  let author: Map<string, string> | undefined;
  let text = '';
  parser.onopentag = ({ name }) => {
    text = '';
    if (name === 'item') item = { fields: new Map(), categories: [] };
    if (name === 'wp:author') author = new Map();
  };
  parser.ontext = (value) => (text += value);
  parser.oncdata = (value) => (text += value);
  parser.onclosetag = (name) => {
    const value = text.trim();
    text = '';
    if (name === 'item' && item) {
      found.push(item);
      item = undefined;
    } else if (name === 'wp:author' && author) {
      head.authors.set(
        author.get('wp:author_login') ?? '',
        author.get('wp:author_display_name') ?? '',
      );
      author = undefined;
    } else if (item && name === 'category') item.categories.push(value);
    // Meta fields and comments repeat names of their own; none of them is the article's.
    else if (item && !/^wp:(?:meta|comment)/.test(name)) item.fields.set(name, value);
    else if (author) author.set(name, value);
    else if (/^(?:link|wp:base_(?:site|blog)_url)$/.test(name) && parseUrl(value))
      head.origins.push(new URL(value).origin);
  };
  parser.onerror = (error) => {
    throw error;
  };
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    parser.write(chunk);
    yield* found.splice(0);
  }
  parser.close();
  yield* found.splice(0);
}
