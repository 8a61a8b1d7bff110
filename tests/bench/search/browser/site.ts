import { close, createIndex } from 'pagefind';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { SearchIndex } from '../../../../src/search/build/build-index.ts';
import type { Corpus } from '../corpus.ts';
import { bundle } from './bundle.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const PAGE = encode(
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>' +
    '<script type="module" src="/ask.js"></script></html>',
);

/** Compressed size of the measuring page's own script. */
export const scriptBytes = (site: ReadonlyMap<string, Uint8Array>): number =>
  brotliCompressSync(site.get('ask.js') ?? new Uint8Array()).length;

let script: Promise<Map<string, Uint8Array>> | undefined;

/** A site whose only page uses our search. */
export async function ourSite({ files }: SearchIndex): Promise<Map<string, Uint8Array>> {
  script ??= bundle(fileURLToPath(new URL('ours.ts', import.meta.url)));
  return new Map<string, Uint8Array>([
    ['index.html', PAGE],
    ...(await script),
    ...[...files].map(([path, content]) => [`pagefind/${path}`, content] as const),
  ]);
}

const ASK_PLAIN = `
let pagefind;
window.bench = {
  warm: async () => {
    pagefind ??= await import('/pagefind/pagefind.js');
    await pagefind.init();
  },
  ask: async (query) => {
    pagefind ??= await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(query);
    return (await Promise.all(results.slice(0, 10).map((one) => one.data()))).map(({ url }) => url);
  },
};`;

/** A site whose only page uses plain Pagefind, with the pages unchanged. Throws if Pagefind rejects one. */
export async function plainSite({ pages }: Corpus): Promise<Map<string, Uint8Array>> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
    for (const { url, html } of pages) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`pagefind: ${url}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map<string, Uint8Array>([
      ['index.html', PAGE],
      ['ask.js', encode(ASK_PLAIN)],
      ...files.map(({ path, content }) => [`pagefind/${path}`, content] as const),
    ]);
  } finally {
    await close();
  }
}
