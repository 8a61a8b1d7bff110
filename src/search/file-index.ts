import { ChunkStore, type ReadFile } from './chunk-store.ts';
import { type AskedColumn, readAskedColumn } from './asked-file.ts';
import { type Head, type Pointer, readHead } from './head.ts';
import type { OpenSource } from './index-source.ts';
import type { Lexicon, LexiconFile } from './lexicon.ts';
import { AskedIndex } from './likeness/asked-index.ts';
import { once } from './once.ts';
import { readFragment } from './pagefind-files.ts';
import { type Segmenter, openSegmenter } from './segment.ts';
import { SynonymIndex } from './synonym-index.ts';

/** The published index, read file by file. `read` is called with paths below `pagefind/`. */
export function fileIndex(read: ReadFile, segmenter: Segmenter = openSegmenter()): OpenSource {
  return async () => {
    const { id, head: table } = readJson<Pointer>(await read('current.json'));
    const head = readHead(table);
    const readOwn: ReadFile = (path) => read(`${id}/${path}`);
    return {
      head,
      store: new ChunkStore(readOwn, head.chunks),
      synonyms: new SynonymIndex(head.synonyms),
      segmenter,
      lexicon: once(() => openLexicon(readOwn)),
      asked: once(() => readAsked(readOwn, head)),
      content: async (page) => {
        const path = `fragment/${page}.pf_fragment`;
        const { content, meta } = readFragment(await readOwn(path), path);
        return { text: content, meta };
      },
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

const readJson = <T>(file: Uint8Array): T => JSON.parse(new TextDecoder().decode(file)) as T;
