import { createIndex } from 'pagefind';
import type { HeadFile, Pointer } from '../head.ts';
import { foldCase, foldText } from '../fold.ts';
import {
  type Fragment,
  type IndexMeta,
  readFragment,
  readMeta,
  readPackedWords,
} from '../pagefind-files.ts';
import { readPageText } from '../packs/page-text.ts';
import { askedLines } from './asked-lines.ts';
import { bundleId } from './bundle-id.ts';
import { traditionalCharacters } from './characters.ts';
import { makeHead } from './head-file.ts';
import { makeLexicon } from './lexicon-file.ts';
import { splitChunks } from './split-chunks.ts';
import type { TaughtWords } from './taught-words.ts';

/** A built page. Only content of `data-pagefind-body` is indexed; pages without it are not. */
export interface SourcePage {
  /** Below the base path, with a slash before it. */
  url: string;
  html: string;
}

export interface SearchIndex {
  /**
   * Hash of all files and the name of their folder, so that an open page keeps using its own index.
   */
  id: string;
  /** By path below `pagefind/`: `current.json` and the files of `<id>/`. */
  files: ReadonlyMap<string, Uint8Array>;
  figures: { pages: number; words: number; files: number; bytes: number; headBytes: number };
}

/** Pagefind returns errors as values; here they are thrown, with the failed operation. */
function expectNoErrors(doing: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${doing}: ${errors.join('; ')}`);
}

/**
 * Indexes pages with Pagefind and adds the data that our engine needs beside its index.
 *
 * @throws with the page's address if Pagefind rejects a page
 */
export async function buildSearchIndex(
  pages: readonly SourcePage[],
  { synonyms, asked = new Map() }: TaughtWords,
): Promise<SearchIndex> {
  const simplified = traditionalCharacters();
  const titles = new Map<string, string>();
  const bundle = await runPagefind(
    pages.map(({ url, html }) => {
      const folded = foldText(html, simplified);
      // Read only if folding changed the page.
      if (folded !== html) titles.set(url, readPageText(html)?.title ?? '');
      return { url, html: folded };
    }),
  );
  return toSearchIndex(bundle, { synonyms, asked, simplified, titles });
}

/** Pagefind's files by their paths. */
async function runPagefind(pages: readonly SourcePage[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ writePlayground: false });
  expectNoErrors('start', errors);
  if (!index) throw new Error('pagefind: start: no index');
  try {
    for (const { url, html } of pages) {
      expectNoErrors(url, (await index.addHTMLFile({ url, content: html })).errors);
    }
    const written = await index.getFiles();
    expectNoErrors('bundle', written.errors);
    return new Map(written.files.map(({ path, content }) => [path, content]));
  } finally {
    await index.deleteIndex();
  }
}

interface Additions extends Required<TaughtWords> {
  simplified: ReadonlyMap<string, string>;
  /** Titles as written, of the pages where folding may have changed them. */
  titles: ReadonlyMap<string, string>;
}

function toSearchIndex(bundle: ReadonlyMap<string, Uint8Array>, additions: Additions): SearchIndex {
  const file = (path: string): Uint8Array => {
    const content = bundle.get(path);
    if (!content) throw new Error(`pagefind: bundle: ${path} is missing`);
    return content;
  };
  const metaPath = [...bundle.keys()].find((path) => path.endsWith('.pf_meta'));
  const meta: IndexMeta = metaPath
    ? readMeta(file(metaPath), metaPath)
    : { version: '', pages: [], chunks: [] };
  const fragments = meta.pages.map(([hash]): Fragment => {
    const path = `fragment/${hash}.pf_fragment`;
    return readFragment(file(path), path);
  });
  const files = new Map<string, Uint8Array>();
  meta.pages.forEach(([hash], page) => {
    files.set(`fragment/${page}.pf_fragment`, file(`fragment/${hash}.pf_fragment`));
  });
  const chunks = splitChunks(
    meta.chunks.flatMap((hash) => {
      const path = `index/${hash}.pf_index`;
      return readPackedWords(file(path), path);
    }),
  );
  chunks.forEach((chunk, number) => files.set(`index/${number}.pf_index`, chunk.file));
  const folded = fragments.map(({ meta: { title = '' } }) => foldCase(title));
  const urls = fragments.map(({ url }) => url);
  const asked = askedLines(additions.asked, urls, additions.simplified);
  const lexicon = makeLexicon(
    fragments.map(({ content }) => content),
    { titles: folded, asked },
  );
  files.set('lexicon.json', toJson(lexicon));
  files.set('asked.json', toJson(asked));
  return finish(files, makeHead({ fragments, chunks, ...additions, asked }), {
    pages: meta.pages.length,
    words: lexicon.words.split(' ').length,
  });
}

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

function finish(
  files: ReadonlyMap<string, Uint8Array>,
  head: HeadFile,
  figures: { pages: number; words: number },
): SearchIndex {
  const id = bundleId(files);
  const all = new Map([...files].map(([path, content]) => [`${id}/${path}`, content]));
  all.set(`${id}/files.json`, toJson([...files.keys()]));
  const pointer = toJson({ id, head } satisfies Pointer);
  all.set('current.json', pointer);
  return {
    id,
    files: all,
    figures: {
      ...figures,
      files: all.size,
      bytes: [...all.values()].reduce((sum, { length }) => sum + length, 0),
      headBytes: pointer.length,
    },
  };
}
