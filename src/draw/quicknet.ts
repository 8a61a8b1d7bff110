/**
 * drand's network “quicknet”, run by some twenty organisations together since 2023: every three seconds a signature
 * that none of them can foresee or choose. Its values never change.
 * https://docs.drand.love/blog/2023/10/16/quicknet-is-live/
 */
export const QUICKNET = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  /** Seconds since 1970 at round 1, and from one round to the next. */
  genesis: 1_692_803_367,
  period: 3,
} as const;

/** When a round is published, in milliseconds since 1970. */
export const roundTime = (round: number): number =>
  (QUICKNET.genesis + (round - 1) * QUICKNET.period) * 1000;

/** The first round that is not published before this time, in milliseconds since 1970. */
export const firstRoundFrom = (time: number): number =>
  Math.max(1, Math.ceil((time / 1000 - QUICKNET.genesis) / QUICKNET.period) + 1);

/** Where anybody can read the signature of a round. */
export const roundAddress = (round: number): string =>
  `https://api.drand.sh/${QUICKNET.chain}/public/${round}`;
