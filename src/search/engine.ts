import { ChunkStore, type PostingStore, type ReadFile } from './chunk-store.ts';
import { type Reading as Spelling, readRun, readTitles } from './correct.ts';
import { type Evidence, gather } from './evidence.ts';
import { makeExcerpt } from './excerpt.ts';
import { foldQuery } from './fold.ts';
import { type Head, type Pointer, readHead } from './head.ts';
import { type Lexicon, type LexiconFile, readLexicon } from './lexicon.ts';
import { findPhrase, findSentence } from './phrase.ts';
import { readFragment } from './pagefind-files.ts';
import { type Plan, SynonymIndex, planQuery } from './plan.ts';
import { type Ranked, preferPages, rank } from './rank.ts';
import { type Segment, openSegmenter } from './segment.ts';
import { toAnswer } from './answer.ts';
import type { Detail, Search, SearchAnswer, SearchRequest, Suggestion } from './types.ts';
import { suggestTitles } from './suggest.ts';

/** A question longer than this is cut; nobody types it. */
const LONGEST_QUERY = 200;

interface Index {
  head: Head;
  store: PostingStore;
  synonyms: SynonymIndex;
  /** Reads a file of this index. */
  read: ReadFile;
}

interface Reading {
  plan: Plan;
  ranked: readonly Ranked[];
  evidence: readonly Evidence[];
  /** Pieces that stand nowhere. */
  unknown: number;
}

interface Correction {
  reading: Reading;
  query: string;
  kind: 'spelling' | 'pinyin';
  value: number;
}

/** A correction must have this much more of the question. */
const BETTER = 0.15;
const MOST_CORRECTIONS = 8;
/** Questions in which a character by itself is more likely a slip than a verb. */
const SHORT = 6;
const SHORTEST_SENTENCE = 5;
const LONGEST_SENTENCE = 20;

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
            excerpt: makeExcerpt(
              content,
              terms,
              head.pages[id]?.folded ? (meta['title'] ?? '') : '',
            ),
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
    const first = await this.#answer(folded, index);
    const better = request.verbatim === true ? undefined : await this.#correct(first, index);
    const { plan, ranked, evidence } = better?.reading ?? first;
    const quoted = await this.#quoted(plan, ranked, index);
    return toAnswer({
      request: { ...request, query },
      ranked: quoted.ranked,
      evidence,
      ...(better && { correction: { kind: better.kind, query: better.query } }),
      isQuoteLoosened: quoted.isLoosened,
      isUnknown: (better?.reading ?? first).unknown > 0,
      quotes: plan.quotes,
      now: new Date(),
    });
  }

  async #answer(query: string, { head, store, synonyms }: Index): Promise<Reading> {
    const plan = planQuery(query, { segment: this.#segment, synonyms });
    const gathered = await Promise.all(
      plan.pieces.map((piece) => gather(store, head.pages, piece)),
    );
    const ranked = rank(gathered, head.pages, { core: plan.core, averageWords: head.averageWords });
    const unknown = gathered.filter(({ found }) => found.length === 0).length;
    return { plan, ranked: await preferSentence(plan, ranked, store), evidence: gathered, unknown };
  }

  /** Another reading of a question, where it answers better than the question as it stands. */
  async #correct(first: Reading, index: Index): Promise<Correction | undefined> {
    if (!isDoubtful(first)) return undefined;
    const lexicon = await this.#openLexicon(index);
    const run = first.plan.core;
    const titles = index.head.pages.map(({ folded }) => folded);
    const candidates = [
      ...readTitles(run, titles, lexicon, this.#segment),
      ...likely(readRun(run, lexicon), first.plan.stray.length),
    ]
      .filter(({ text, isChanged }) => isChanged && text !== run)
      .slice(0, MOST_CORRECTIONS);
    let best: Correction | undefined;
    for (const candidate of candidates) {
      if (!(await isPlausible(candidate, index, /^(.)\1*$/.test(run)))) continue;
      const reading = await this.#answer(candidate.text, index);
      const value = quality(reading) - candidate.cost / 100;
      if (value > Math.max(quality(first) + BETTER, best?.value ?? 0.5)) {
        const kind = candidate.isPinyin ? 'pinyin' : 'spelling';
        best = { reading, query: candidate.text, kind, value };
      }
    }
    return best;
  }

  /** Only pages that hold what stood in quotation marks letter by letter, where there is one. */
  async #quoted({ quotes }: Plan, ranked: readonly Ranked[], { store }: Index) {
    if (quotes.length === 0) return { ranked, isLoosened: false };
    const found = await Promise.all(quotes.map((quote) => findPhrase(store, quote)));
    const exact = ranked.filter(({ page }) => found.every((pages) => pages.has(page.id)));
    return exact.length > 0 ? { ranked: exact, isLoosened: false } : { ranked, isLoosened: true };
  }
}

/** The number in `head` of a page that has the number `id` in `asked`: a new index numbers its pages anew. -1: gone. */
function numberIn(head: Head, asked: Head, id: number): number {
  if (head === asked) return id;
  return head.pages.findIndex(({ url }) => url === asked.pages[id]?.url);
}

/** Words that none of the pieces has may tell pages apart: what holds the question as it stands comes first. */
async function preferSentence(
  { core, pieces }: Plan,
  ranked: readonly Ranked[],
  store: PostingStore,
): Promise<readonly Ranked[]> {
  const length = [...core].length;
  const said = pieces.reduce((sum, { size }) => sum + size, 0);
  const isClear = ranked.slice(0, 1).some(({ overlap }) => overlap > 0.5);
  if (isClear || length < SHORTEST_SENTENCE || length > LONGEST_SENTENCE || length - said < 2) {
    return ranked;
  }
  const pages = await findSentence(store, core);
  return pages.size > 0 ? preferPages(ranked, new Set(pages.keys())) : ranked;
}

/** Whether a question may be misspelt: a part of it is nowhere, or hardly anywhere though it is no word. */
function isDoubtful({ plan, ranked, unknown, evidence }: Reading): boolean {
  if (ranked.some(({ overlap }) => overlap > 0.6)) return false;
  if (unknown > 0 || evidence.length === 0) return true;
  if (plan.stray !== '' && [...plan.core].length <= SHORT) return true;
  return evidence.some(
    ({ piece, pages }) =>
      piece.isOdd && pages.size < 3 && ![...pages.values()].some(({ title }) => title > 0),
  );
}

/**
 * Readings that are clearly likelier than the question as it stands, and leave nothing of it unread but what was
 * no word before.
 */
function likely(readings: readonly Spelling[], stray: number): Spelling[] {
  const literal = readings.find(({ isChanged }) => !isChanged)?.cost ?? Infinity;
  return readings.filter(
    ({ cost, unread, slips, sounds, text }) =>
      cost < literal - 1 &&
      (unread <= stray || (unread === 1 && sounds === 1 && slips === 0)) &&
      slips <= 1 &&
      slips + sounds <= 1 + text.length / 6,
  );
}

/**
 * Whether a reading is more than a chance. Initials fit many words, and so does half of a word of two characters:
 * the whole must stand somewhere as it is read.
 */
async function isPlausible(
  reading: Spelling,
  { store }: Index,
  isOneLetter: boolean,
): Promise<boolean> {
  const { text, initialled, halves, words } = reading;
  if (initialled > 0 && ([...text].length < 3 || isOneLetter)) return false;
  if (initialled === 0 && halves === 0) return true;
  return words === 1 && halves === 0 ? true : (await findPhrase(store, text)).size > 0;
}

/** How well a question is answered, by what its best pages have of it and how alike their titles are. */
function quality({ ranked }: Reading): number {
  return Math.max(0, ...ranked.slice(0, 5).map(({ coverage, overlap }) => coverage + overlap / 2));
}

function pick<Key extends string>(
  meta: Readonly<Record<string, string>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => (meta[key] ? [[key, meta[key]]] : [])),
  ) as Partial<Record<Key, string>>;
}
