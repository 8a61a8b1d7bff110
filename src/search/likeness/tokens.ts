import { isHan, bigramsOf } from '../segment.ts';

/** Characters that occur in any query and carry no information. */
const SILENT = new Set('的了着吗呢吧啊呀么嘛呗哈哦和与也都就才又很太我你您他她它这那');

/**
 * Features for comparing two texts: independent of dictionaries, so that every device gets the same
 * result, also for typos.
 */
export interface Tokens {
  /** Single characters, without uninformative ones. */
  characters: ReadonlySet<string>;
  /** Character bigrams; Latin words and numbers with a measure word are one token each. */
  bigrams: ReadonlySet<string>;
}

/** A number with its measure word, adjacent characters, or letters and digits. */
const PARTS =
  /\d[\d.]*(?:个?(?:小时|工作日|学期|星期|月)|[天年岁元块日号条个折倍周%])?|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** The tokens of a folded text. */
export function tokensOf(text: string): Tokens {
  const characters = new Set<string>();
  const bigrams = new Set<string>();
  for (const part of text.match(PARTS) ?? []) {
    if (isHan(part)) {
      for (const bigram of bigramsOf(part)) bigrams.add(bigram);
      for (const character of part) if (!SILENT.has(character)) characters.add(character);
      // A single digit is in every text.
    } else if (part.length > 1) bigrams.add(part);
  }
  return { characters, bigrams };
}

/** The tokens of a folded text without duplicates. */
export function bagOf(text: string): string[] {
  const { characters, bigrams } = tokensOf(text);
  return [...characters, ...bigrams];
}
