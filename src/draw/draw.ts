import { hashText } from './hash-text.ts';

/** The version of the algorithm, in the first line of what is hashed. */
export const ALGORITHM = '1';

/** Winners of a prize are drawn one after the other, prizes in their order. */
export interface Prize {
  name: string;
  count: number;
}

/** What is published before anybody can know the values. */
export interface Announcement {
  algorithm: string;
  /** SHA-256 of the list as a file, 64 hex digits. */
  listHash: string;
  prizes: readonly Prize[];
  /** When the list was closed, and when all this was published: moments. */
  closed: string;
  announced: string;
  /** The lottery, its issue, and when its numbers are drawn: `双色球`, `2026107`, a moment. */
  lottery: { name: string; issue: string; at: string };
  /** The round of drand. */
  round: number;
}

/** Hours between the announcement and the first value: time for others to note what was announced. */
export const LEAD_HOURS = 24;

/** The two values, once they are public; each is missing until it is. */
export interface Values {
  /** The numbers drawn in the form of {@link canonicalNumbers}: `3 9 12 18 25 31 + 7`. */
  lottery: string;
  /** The signature of the round, 96 hex digits. */
  signature: string;
}

/**
 * All that is fixed beforehand, a line each. The names come last, so that two announcements never give one text; they
 * have no line breaks.
 */
export const announcementText = (it: Announcement): string =>
  [
    `red-candle-draw ${it.algorithm}`,
    `list ${it.listHash}`,
    `closed ${it.closed}`,
    `announced ${it.announced}`,
    ...it.prizes.map(({ name, count }) => `prize ${count} ${name}`),
    `lottery ${it.lottery.at} ${it.lottery.issue} ${it.lottery.name}`,
    `drand ${it.round}`,
  ]
    .map((line) => `${line}\n`)
    .join('');

/** 公示指纹: whoever noted it recognises any later change of the announcement. */
export const announcementHash = (it: Announcement): string => hashText(announcementText(it));

/** The announcement and the values, a line each: with the list's hash before it, the source of the seed. */
export const valuesText = (it: Announcement, { lottery, signature }: Values): string =>
  `${announcementText(it)}numbers ${lottery}\nsignature ${signature}\n`;

/**
 * The only form of a lottery's numbers that counts: without it, whoever writes them down could choose among the ways to
 * do so. Each without leading zeros, in ascending order, those of a second group behind a `+`. Undefined if there are
 * no numbers.
 */
export function canonicalNumbers(typed: string): string | undefined {
  const groups = typed
    .normalize('NFKC')
    .split('+')
    .map((group) =>
      (group.match(/\d+/g) ?? [])
        .map(Number)
        .sort((one, other) => one - other)
        .join(' '),
    );
  return groups.every((group) => group !== '') && groups.length <= 2
    ? groups.join(' + ')
    : undefined;
}
