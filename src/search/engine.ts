import { LONGEST_QUERY } from './address.ts';
import { ChunkStore, type ReadFile } from './chunk-store.ts';
import { makeExcerpt } from './excerpt.ts';
import { foldQuery } from './fold.ts';
import { type Head, type Pointer, readHead } from './head.ts';
import { type Lexicon, type LexiconFile, readLexicon } from './lexicon.ts';
import { readFragment } from './pagefind-files.ts';
import { SynonymIndex } from './synonym-index.ts';
import { type Segment, openSegmenter } from './segment.ts';
import { toAnswer } from './answer.ts';
import type { Detail, Search, SearchAnswer, SearchRequest, Suggestion } from './types.ts';
import { suggestTitles } from './suggest.ts';
import { type Knowledge, correct, keepQuoted, understand } from './understand.ts';

interface Index extends Knowledge {
  /** Reads a file of this index. */
  read: ReadFile;
}

/** Answers questions from an index that is read file by file. */
export class SearchEngine implements Search {
  readonly #read: ReadFile;
  readonly #segment: Segment;
  #index: Promise<Index> | undefined;
  #lexicon: Promise<Lexicon> | undefined;

  /** `read` takes paths below `pagefind/`. */
  constructor(read: ReadFile, segment: Segment = openSegmenter()) {
    this.#read = read;
    this.#segment = segment;
  }

  warm(): void {
    void this.#open().catch(() => undefined);
  }

  /** Forgets the index, after a new one has been published. */
  renew(): void {
    this.#index = undefined;
    this.#lexicon = undefined;
  }

  async suggest(text: string, limit: number): Promise<readonly Suggestion[]> {
    const { head } = await this.#open();
    return suggestTitles(foldQuery(text, head.simplified), head.pages, limit);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return this.#again(() => this.#search(request));
  }

  async details(ids: readonly number[], terms: readonly string[]): Promise<readonly Detail[]> {
    const { head: asked } = await this.#open();
    return this.#again(async () => {
      const { head, read } = await this.#open();
      return Promise.all(
        ids.map(async (askedId): Promise<Detail> => {
          const id = numberIn(head, asked, askedId);
          if (id === -1) return { excerpt: [] };
          const path = `fragment/${id}.pf_fragment`;
          const { content, meta } = readFragment(await read(path), path);
          return {
            excerpt: makeExcerpt(content, terms, meta['title'] ?? ''),
            ...pick(meta, ['answer', 'basis', 'offer', 'when', 'place']),
          };
        }),
      );
    });
  }

  /** A file that is gone means that a new index was published while the page was open: once more from the start. */
  async #again<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch {
      this.renew();
      return run();
    }
  }

  #open(): Promise<Index> {
    this.#index ??= this.#load().catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  async #load(): Promise<Index> {
    const file = await this.#read('current.json');
    const { id, head: table } = JSON.parse(new TextDecoder().decode(file)) as Pointer;
    const head = readHead(table);
    const read: ReadFile = (path) => this.#read(`${id}/${path}`);
    return {
      head,
      read,
      store: new ChunkStore(read, head.chunks),
      synonyms: new SynonymIndex(head.synonyms),
      segment: this.#segment,
    };
  }

  async #openLexicon({ read }: Index): Promise<Lexicon> {
    this.#lexicon ??= read('lexicon.json')
      .then((file) => readLexicon(JSON.parse(new TextDecoder().decode(file)) as LexiconFile))
      .catch((error: unknown) => {
        this.#lexicon = undefined;
        throw error;
      });
    return this.#lexicon;
  }

  async #search(request: SearchRequest): Promise<SearchAnswer> {
    const index = await this.#open();
    const query = request.query.slice(0, LONGEST_QUERY).trim();
    const folded = foldQuery(query, index.head.simplified);
    const first = await understand(folded, index);
    const better =
      request.verbatim === true
        ? undefined
        : await correct(first, index, () => this.#openLexicon(index));
    const reading = better?.reading ?? first;
    const quoted = await keepQuoted(reading, index.store);
    return toAnswer({
      request: { ...request, query },
      ranked: quoted.ranked,
      evidence: reading.evidence,
      ...(better && { correction: { kind: better.kind, query: better.query } }),
      isQuoteLoosened: quoted.isLoosened,
      isUnknown: reading.unknown > 0,
      quotes: reading.plan.quotes,
      now: new Date(),
    });
  }
}

/** The number in `head` of a page that has the number `id` in `asked`: a new index numbers its pages anew. -1: gone. */
function numberIn(head: Head, asked: Head, id: number): number {
  if (head === asked) return id;
  return head.pages.findIndex(({ url }) => url === asked.pages[id]?.url);
}

function pick<Key extends string>(
  meta: Readonly<Record<string, string>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => (meta[key] ? [[key, meta[key]]] : [])),
  ) as Partial<Record<Key, string>>;
}
