import type { Random } from '../random.ts';
import { toChinese } from './numerals.ts';
import type { Matter, Vocabulary } from './vocabulary.ts';

/** A generated page before it becomes HTML. */
export interface Draft {
  collection: string;
  title: string;
  /** The components of the title, for queries: matter, group of people, street … */
  parts: readonly string[];
  /** Its matter, if that has words and questions of its own. */
  matter?: Matter;
  /** Codes, amounts, articles in digits that occur on this page. */
  codes: readonly string[];
  paragraphs: readonly string[];
  /** Of statutes: the articles, as numbers. */
  articles?: readonly number[];
}

/** The possible values of the slots of a sentence pattern. */
export interface Slots {
  matter: string;
  terms: readonly string[];
  papers: readonly string[];
  office: string;
  group?: string;
  school?: string;
}

export interface Writer {
  random: Random;
  words: Vocabulary;
  /** Sentences of the shipped content, for quotations. */
  sentences: readonly string[];
}

/** Fills one pattern. Slots: see `words/phrases.yml`. */
export function fill(pattern: string, slots: Slots, { random, words }: Writer): string {
  const [first, second] = random.some(slots.terms, 2);
  const values: Record<string, () => string> = {
    m: () => slots.matter,
    t: () => first ?? slots.matter,
    u: () => second ?? slots.matter,
    p: () => random.pick(slots.papers),
    o: () => slots.office,
    g: () => slots.group ?? random.pick(words.phrases.groups),
    c: () => random.pick(words.phrases.situations),
    s: () => slots.school ?? random.pick(words.town.schools),
    r: () => random.pick(words.town.rooms),
    n: () => String(random.between(2, 60)),
    y: () => String(random.between(2, 60) * 50),
    a: () => toChinese(random.between(2, 60)),
    d: () => `${random.between(1, 12)}月${random.between(1, 28)}日`,
  };
  return pattern.replace(/\{(\w)\}/g, (_, slot: string) => values[slot]?.() ?? '');
}

/** A sentence of everyday words. Slots: see `words/plain.yml`. */
function plainSentence({ random, words: { plain } }: Writer): string {
  const lists: Readonly<Record<string, readonly string[]>> = {
    N: plain.nouns,
    V: plain.verbs,
    A: plain.qualities,
    W: plain.who,
    T: plain.times,
    L: plain.places,
    H: plain.amounts,
  };
  const text = random
    .pick(plain.patterns)
    .replace(/\{(\w)\}/g, (_, slot: string) => random.pick(lists[slot] ?? []));
  return `${text}。`;
}

/** Sentences of about `length` characters in total, in paragraphs of two to five. */
export function writeBody(
  patterns: readonly string[],
  slots: Slots,
  writer: Writer,
  length: number,
  plainShare = 0.35,
): string[] {
  const { random } = writer;
  const paragraphs: string[] = [];
  let queue = random.shuffle(patterns);
  const next = (): string => {
    if (random.chance(0.06) && writer.sentences.length > 0) return random.pick(writer.sentences);
    if (random.chance(plainShare)) return plainSentence(writer);
    if (queue.length === 0) queue = random.shuffle(patterns);
    return `${fill(queue.pop() ?? '', slots, writer)}。`;
  };
  for (let written = 0; written < length;) {
    const sentences = Array.from({ length: random.between(2, 5) }, next);
    paragraphs.push(sentences.join(''));
    written += sentences.join('').length;
  }
  return paragraphs;
}

/** Lengths of pages as on real sites: most near 900 characters, few short, some long. */
export function pickLength(random: Random): number {
  const bell = (random.next() + random.next() + random.next()) / 3;
  return Math.round(300 * Math.exp(bell * 2.6));
}

const SYSTEMS = ['OA', 'WPS', 'Excel', 'PDF', 'QQ群', 'APP', 'ETC', 'VPN', 'USB', 'Wi-Fi', 'Word'];

/** A sentence that only this page has, with codes that people search for. */
export function detail(writer: Writer): { sentence: string; codes: string[] } {
  const { random, words } = writer;
  const letters = Array.from({ length: 2 }, () => String.fromCharCode(65 + random.between(0, 25)));
  const code = `${letters.join('')}-${random.between(1000, 9999)}`;
  const number = `${random.between(3, 98)}${random.between(1000, 9999)}`;
  const address = `${random.pick(words.town.streets)}${random.between(1, 199)}号`;
  const system = random.pick(SYSTEMS);
  const sentence = random.pick([
    `材料编号${code}，交到${address}，也可以用${system}提交。`,
    `咨询分机${number}，地址在${address}，表格是${system}格式。`,
    `登记号${code}，有疑问请到${address}或者发${system}留言。`,
  ]);
  return { sentence, codes: sentence.includes(code) ? [code] : [number] };
}
