import { ChunkStore, type ReadFile } from './chunk-store.ts';
import { type Pointer, readHead } from './head.ts';
import type { OpenIndex, OpenSource } from './index-source.ts';
import { type Lexicon, type LexiconFile, readLexicon } from './lexicon.ts';
import { readFragment } from './pagefind-files.ts';
import { type Segment, openSegmenter } from './segment.ts';
import { SynonymIndex } from './synonym-index.ts';

/** The index that a build publishes, read file by file. `read` takes paths below `pagefind/`. */
export function fileIndex(read: ReadFile, segment: Segment = openSegmenter()): OpenSource {
  return async () => {
    const { id, head: table } = readJson<Pointer>(await read('current.json'));
    const head = readHead(table);
    const readOwn: ReadFile = (path) => read(`${id}/${path}`);
    return {
      head,
      store: new ChunkStore(readOwn, head.chunks),
      synonyms: new SynonymIndex(head.synonyms),
      segment,
      lexicon: lexiconOf(readOwn),
      content: async (page) => {
        const path = `fragment/${page}.pf_fragment`;
        const { content, meta } = readFragment(await readOwn(path), path);
        return { text: content, meta };
      },
    };
  };
}

function lexiconOf(read: ReadFile): OpenIndex['lexicon'] {
  let lexicon: Promise<Lexicon> | undefined;
  return () => {
    lexicon ??= read('lexicon.json')
      .then((file) => readLexicon(readJson<LexiconFile>(file)))
      .catch((error: unknown) => {
        lexicon = undefined;
        throw error;
      });
    return lexicon;
  };
}

const readJson = <T>(file: Uint8Array): T => JSON.parse(new TextDecoder().decode(file)) as T;
