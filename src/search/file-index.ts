import { ChunkStore, type ReadFile } from './chunk-store.ts';
import { type AskedColumn, readAskedColumn } from './asked-file.ts';
import { type Head, type Pointer, type RankingFile, readHead, readTitleTable } from './head.ts';
import type { OpenSource } from './index-source.ts';
import { once, onceEach } from './once.ts';
import { readJson } from './read-json.ts';
import type { Lexicon, LexiconFile } from './lexicon.ts';
import { AskedIndex } from './likeness/asked-index.ts';
import { POINTER } from './fetch-files.ts';
import { readFragment } from './pagefind-files.ts';
import { type Segmenter, openSegmenter } from './segment.ts';
import { SynonymIndex } from './synonym-index.ts';

/** The published index, read file by file. `read` is called with paths below `pagefind/`. */
export function fileIndex(read: ReadFile, segmenter: Segmenter = openSegmenter()): OpenSource {
  return async () => {
    const { id, titles } = readJson<Pointer>(await read(POINTER));
    const readOwn: ReadFile = (path) => read(`${id}/${path}`);
    const ranking = readJson<RankingFile>(await readOwn('ranking.json'));
    const head = readHead(readTitleTable(titles), ranking);
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
