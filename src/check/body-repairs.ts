import type { BodyFacts } from './body-facts.ts';
import type { Proposal } from './proposal.ts';

/**
 * Reads a body with a deadline, in any thread: one that the parser cannot handle has no proposals.
 */
export type ReadBody = (body: string) => Promise<BodyFacts> | BodyFacts;

/** What one click repairs: a line, or the lines of one list or table. */
export interface Offer {
  /** First and last line of the body, from 1, inclusive. */
  first: number;
  last: number;
  proposals: readonly Proposal[];
  /** The current lines, and their replacement; undefined if only the author knows it. */
  text: string;
  repaired: string | undefined;
  isSafe: boolean;
}

/** Lines that are repaired together: half a list, table or notice would be wrong. */
const TOGETHER: readonly Proposal['code'][] = ['list-form', 'table-form', 'run-on-lines'];

/** Groups proposals into the units that an editor decides on, in the order of the body. */
export function toOffers(proposals: readonly Proposal[]): Offer[] {
  const offers: Offer[] = [];
  for (const proposal of proposals) {
    const before = offers.at(-1);
    if (before && belongs(before, proposal))
      offers[offers.length - 1] = toOffer([...before.proposals, proposal]);
    else offers.push(toOffer([proposal]));
  }
  return offers;
}

const belongs = ({ last, proposals }: Offer, { line, code, repaired }: Proposal) =>
  line === last + 1 &&
  repaired !== undefined &&
  TOGETHER.includes(code) &&
  proposals.every((other) => other.code === code && other.repaired !== undefined);

function toOffer(proposals: readonly Proposal[]): Offer {
  const repaired = proposals.map((proposal) => proposal.repaired);
  return {
    first: proposals[0]?.line ?? 1,
    last: proposals.at(-1)?.line ?? 1,
    proposals,
    text: proposals.map(({ found }) => found).join('\n'),
    repaired: repaired.includes(undefined) ? undefined : repaired.join('\n'),
    isSafe: proposals.every(({ isSafe }) => isSafe),
  };
}

/** Line of a body, from 1 → its replacement, one or more lines. */
export type Repairs = ReadonlyMap<number, string>;

/** The repairs among proposals; omits those that only the author can make. */
export const repairsOf = (proposals: readonly Proposal[]): Repairs =>
  new Map(
    proposals.flatMap(({ line, repaired }) =>
      repaired === undefined ? [] : [[line, repaired] as const],
    ),
  );

export function withRepairs(body: string, repairs: Repairs): string {
  return body
    .split('\n')
    .map((line, at) => repairs.get(at + 1) ?? line)
    .join('\n');
}

/** A repaired line may need another repair; this many rounds are more than enough. */
const MAX_ROUNDS = 8;

/**
 * Makes all safe repairs until none is left; returns nothing if that would break something else.
 * Each repair changes one line.
 */
export async function safeRepairs(body: string, read: ReadBody): Promise<Repairs> {
  const all = new Map<number, string>();
  let [now, known] = [body, await read(body)];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const repairs = repairsOf(known.proposals.filter(({ isSafe }) => isSafe));
    if (repairs.size === 0) break;
    const next = withRepairs(now, repairs);
    const after = await read(next);
    if (after.findings.length > known.findings.length) break;
    for (const [line, repaired] of repairs) all.set(line, repaired);
    [now, known] = [next, after];
  }
  return all;
}
