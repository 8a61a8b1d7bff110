import { ChunkStore, type ReadFile } from './chunk-store.ts';
import { type AskedColumn, readAskedColumn } from './asked-file.ts';
import { type Head, type HeadFile, type Pointer, readHead } from './head.ts';
import type { OpenSource } from './index-source.ts';
import { once, onceEach } from './once.ts';
import { readJson } from './read-json.ts';
import type { Lexicon, LexiconFile } from './lexicon.ts';
import { AskedIndex } from './likeness/asked-index.ts';
import { POINTER } from './fetch-files.ts';
import { readFragment } from './pagefind-files.ts';
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
    const head = readHead(readJson<HeadFile>(await readOwn('head.json')));
    return {
      head,
      store: new ChunkStore(readOwn, head.chunks),
      synonyms: new SynonymIndex(head.synonyms),
      segmenter,
      lexicon: once(() => openLexicon(readOwn)),
      asked: once(() => readAsked(readOwn, head)),
      content: onceEach(async (page) => {
        const path = `fragment/${page}.pf_fragment`;
        const { content, meta } = readFragment(await readOwn(path), path);
        return { text: content, meta };
      }),
    };
  };
}

async function openLexicon(read: ReadFile): Promise<Lexicon> {
  const [{ readLexicon }, file] = await Promise.all([import('./correct.ts'), read('lexicon.json')]);
  return readLexicon(readJson<LexiconFile>(file));
}

async function readAsked(read: ReadFile, { pages }: Head): Promise<AskedIndex> {
  const column = readJson<AskedColumn>(await read('asked.json'));
  const urls = pages.map(({ url }) => url);
  return new AskedIndex(pages, readAskedColumn(column, urls));
}
