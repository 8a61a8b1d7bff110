import type { PostingStore } from './chunk-store.ts';
import type { Posting } from './pagefind-files.ts';
import { scriptRuns } from './segment.ts';

/** The positions of a phrase on a page. */
export interface Match {
  weight: number;
  /** Word positions of its beginnings, ascending. */
  starts: readonly number[];
  /** Word positions of its last parts, in the order of `starts`. */
  ends: readonly number[];
  /** Each of its words is in a heading. */
  isHeaded: boolean;
}

/** Page number → its match. */
export type Matches = ReadonlyMap<number, Match>;

interface Part {
  token: string;
  /** Distance in characters from the previous part. */
  distance: number;
  /** One character beside letters or digits: possibly the beginning of a word, as 年 in `2008年版`. */
  isBeginning: boolean;
}

/**
 * The tokens that cover a run of letters, digits and Han characters. Any bigram of adjacent
 * characters is a token of the index, so adjacent bigrams cover a run; the last one of an odd run
 * overlaps.
 */
export function coverTokens(run: string): Part[] {
  const parts: Part[] = [];
  let before = 1;
  for (const script of scriptRuns(run)) {
    const characters = [...script];
    if (!/\p{Script=Han}/u.test(script) || characters.length === 1) {
      const isBeginning = characters.length === 1 && /\p{Script=Han}/u.test(script);
      // A character before a number may end any word: 第 in `按第39条`. It is not looked up.
      if (isBeginning && parts.length === 0 && script !== run) continue;
      parts.push({ token: script, distance: before, isBeginning });
      before = 1;
      continue;
    }
    for (let at = 0; at < characters.length; at += 2) {
      const start = Math.min(at, characters.length - 2);
      const token = characters.slice(start, start + 2).join('');
      parts.push({ token, distance: at === 0 ? before : start - at + 2, isBeginning: false });
    }
    before = 2;
  }
  return parts;
}

async function ask(store: PostingStore, { token, isBeginning }: Part): Promise<readonly Posting[]> {
  // The index stores numbers without separators.
  if (!isBeginning) return store.postings(token.replace(/[.,]/g, ''));
  return mergePostings((await store.startingWith(token)).values());
}

/** Postings of several words merged; each position counts once, however many words begin there. */
export function mergePostings(lists: Iterable<readonly Posting[]>): Posting[] {
  const pages = new Map<number, { places: Set<number>; headed: number }>();
  for (const posting of [...lists].flat()) {
    const known = pages.get(posting.page) ?? { places: new Set(), headed: 0 };
    pages.set(posting.page, known);
    known.headed += posting.weight - posting.positions.length;
    for (const position of posting.positions) known.places.add(position);
  }
  return [...pages].map(([page, { places, headed }]) => ({
    page,
    weight: places.size + headed,
    positions: [...places].sort((a, b) => a - b),
  }));
}

/** Words of headings weigh more than their number. */
const inHeading = ({ weight, positions }: Posting): boolean => weight > positions.length;

/** Each position of a word as a separate match. */
export function toMatches(postings: readonly Posting[]): Map<number, Match> {
  return new Map(
    postings.map((posting) => {
      const { page, positions } = posting;
      const isHeaded = inHeading(posting);
      return [page, { weight: positions.length, starts: positions, ends: positions, isHeaded }];
    }),
  );
}

/**
 * The matches of `left` that are followed by `right`: at most `distance` words later, because a
 * word has at least one character.
 */
function follow(
  left: Match,
  right: Posting,
  { distance, isRepeated }: { distance: number; isRepeated: boolean },
): Match | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  left.ends.forEach((end, at) => {
    // A repeated bigram needs two positions; two different ones may overlap in one word.
    const least = isRepeated ? end + 1 : end;
    while (from < right.positions.length && (right.positions[from] ?? 0) < least) from += 1;
    const next = right.positions[from];
    if (next !== undefined && next - end <= distance) {
      starts.push(left.starts[at] ?? end);
      ends.push(next);
    }
  });
  if (starts.length === 0) return undefined;
  return { weight: starts.length, starts, ends, isHeaded: left.isHeaded && inHeading(right) };
}

/** The pages that contain a run as a whole. */
export async function findPhrase(store: PostingStore, run: string): Promise<Matches> {
  const parts = coverTokens(run);
  const isOneWord = [...run].length > 2 && scriptRuns(run).length === 1;
  // Looked up at the same time: waiting for one before the other costs a round trip.
  const [whole, ...found] = await Promise.all([
    // Not empty if the indexer treated the whole as one word.
    isOneWord ? store.postings(run) : [],
    ...parts.map((part) => ask(store, part)),
  ]);
  if (whole.length > 0) return toMatches(whole);
  return found
    .slice(1)
    .reduce<Matches>(
      (matches, postings, at) => followAll(matches, postings, parts, at + 1),
      toMatches(found[0] ?? []),
    );
}

/** The matches that are followed by part number `at`. */
function followAll(
  matches: Matches,
  postings: readonly Posting[],
  parts: readonly Part[],
  at: number,
): Matches {
  const { distance = 1, token } = parts[at] ?? {};
  const step = { distance, isRepeated: token === parts[at - 1]?.token };
  const next = new Map<number, Match>();
  for (const posting of postings) {
    const left = matches.get(posting.page);
    const match = left && follow(left, posting, step);
    if (match) next.set(posting.page, match);
  }
  return next;
}
