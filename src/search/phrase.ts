import type { PostingStore } from './chunk-store.ts';
import type { Posting } from './pagefind-files.ts';
import { scriptRuns } from './segment.ts';

/** Where a phrase stands on a page. */
export interface Match {
  weight: number;
  /** Word positions of its beginnings, ascending. */
  starts: readonly number[];
  /** Word positions of its last parts, in the order of `starts`. */
  ends: readonly number[];
}

/** Page number → its match. */
export type Matches = ReadonlyMap<number, Match>;

interface Part {
  token: string;
  /** Characters from the part before. */
  distance: number;
}

/**
 * The tokens that cover a run of letters, digits and characters. Any two neighbouring characters are a token of
 * the index, so pairs side by side cover a run; the last pair of an odd one overlaps.
 */
export function coverTokens(run: string): Part[] {
  const parts: Part[] = [];
  let before = 0;
  for (const script of scriptRuns(run)) {
    const characters = [...script];
    if (!/\p{Script=Han}/u.test(script) || characters.length === 1) {
      parts.push({ token: script, distance: Math.max(before, 1) });
      before = 1;
      continue;
    }
    for (let at = 0; at < characters.length; at += 2) {
      const start = Math.min(at, characters.length - 2);
      parts.push({
        token: characters.slice(start, start + 2).join(''),
        distance: at === 0 ? Math.max(before, 1) : start - at + 2,
      });
    }
    before = 2;
  }
  return parts;
}

function toMatches(postings: readonly Posting[]): Map<number, Match> {
  return new Map(
    postings.map(({ page, weight, positions }) => [
      page,
      { weight, starts: positions, ends: positions },
    ]),
  );
}

/** Those of `left` that `right` follows: at most `distance` words further on, as a word has a character or more. */
function follow(left: Match, right: Posting, distance: number): Match | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  left.ends.forEach((end, at) => {
    while (from < right.positions.length && (right.positions[from] ?? 0) < end) from += 1;
    const next = right.positions[from];
    if (next !== undefined && next - end <= distance) {
      starts.push(left.starts[at] ?? end);
      ends.push(next);
    }
  });
  if (starts.length === 0) return undefined;
  return { weight: Math.min(left.weight, right.weight), starts, ends };
}

/** The pages on which a run stands as a whole. */
export async function findPhrase(store: PostingStore, run: string): Promise<Matches> {
  const characters = [...run];
  if (characters.length > 2 && scriptRuns(run).length === 1) {
    // Where the indexer took the whole for one word, its pairs need not be asked for.
    const whole = await store.postings(run);
    if (whole.length > 0) return toMatches(whole);
  }
  const parts = coverTokens(run);
  const found = await Promise.all(parts.map(({ token }) => store.postings(token)));
  const [first = [], ...rest] = found;
  let matches = toMatches(first);
  rest.forEach((postings, at) => {
    const distance = parts[at + 1]?.distance ?? 1;
    const next = new Map<number, Match>();
    for (const posting of postings) {
      const left = matches.get(posting.page);
      const match = left && follow(left, posting, distance);
      if (match) next.set(posting.page, match);
    }
    matches = next;
  });
  return matches;
}
