import { ChunkStore, type ReadFile } from './chunk-store.ts';
import { type AskedColumn, readAskedColumn } from './asked-file.ts';
import { FACETS } from '../marks/facets.ts';
import { foldCase } from './fold.ts';
import {
  type FarPages,
  type Head,
  type HeadFile,
  type IndexedPage,
  type Pointer,
  readHead,
  readPeriod,
} from './head.ts';
import { textLength } from './text-length.ts';
import type { OpenSource } from './index-source.ts';
import { once, onceEach } from './once.ts';
import { readJson } from './read-json.ts';
import type { Lexicon, LexiconFile } from './lexicon.ts';
import { AskedIndex } from './likeness/asked-index.ts';
import { POINTER } from './fetch-files.ts';
import { type Fragment, readFragment } from './pagefind-files.ts';
import { openSegmenter } from './segment.ts';
import { SynonymIndex } from './synonym-index.ts';

/**
 * The published index, read file by file.
 *
 * @param read called with paths below `pagefind/`
 * @param known the id of the index to open first, without asking for the current one
 */
export function fileIndex(read: ReadFile, known?: string): OpenSource {
  const segmenter = openSegmenter();
  let first = known;
  return async () => {
    const id = first ?? readJson<Pointer>(await read(POINTER)).id;
    first = undefined;
    const readOwn: ReadFile = (path) => read(`${id}/${path}`);
    const file = readJson<HeadFile>(await readOwn('head.json'));
    const head = readHead(file);
    const { far } = file.ranking;
    const fragment = onceEach(async (page: number) => {
      const path = `fragment/${page}.pf_fragment`;
      return readFragment(await readOwn(path), path);
    });
    return {
      head,
      store: new ChunkStore(readOwn, head.chunks),
      synonyms: new SynonymIndex(head.synonyms),
      segmenter,
      lexicon: once(() => openLexicon(readOwn)),
      asked: once(() => readAsked(readOwn, head)),
      ...(far && { row: async (page: number) => toRow(page, await fragment(page), far) }),
      content: async (page) => {
        const { content, meta } = await fragment(page);
        return { text: content, meta };
      },
    };
  };
}

/** The row of a far page, from what its excerpt is made of. */
function toRow(
  id: number,
  { url, content, filters, meta }: Fragment,
  { written }: FarPages,
): IndexedPage {
  const { title = url, date, period = '', fixed, sample } = meta;
  return {
    ...{ id, url, title: written[id] ?? title, folded: foldCase(title) },
    length: textLength(content),
    facets: Object.fromEntries(
      FACETS.flatMap((name) => (filters[name]?.length ? [[name, filters[name]]] : [])),
    ),
    ...(date && { date }),
    ...readPeriod(period),
    ...(fixed && { fixed }),
    ...(sample && { sample: true }),
  };
}

async function openLexicon(read: ReadFile): Promise<Lexicon> {
  const [{ readLexicon }, file] = await Promise.all([import('./correct.ts'), read('lexicon.json')]);
  return readLexicon(readJson<LexiconFile>(file));
}

async function readAsked(read: ReadFile, { pages }: Head): Promise<AskedIndex> {
  const column = readJson<AskedColumn>(await read('asked.json'));
  const urls = pages.flatMap(({ url, isFar }) => (isFar ? [] : [url]));
  return new AskedIndex(pages, readAskedColumn(column, urls));
}
