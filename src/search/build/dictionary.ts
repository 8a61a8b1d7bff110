import { dict } from '@node-rs/jieba/dict.js';

const MIN_LENGTH = 2;
const MAX_LENGTH = 4;
/** Words below this frequency in the dictionary are as often names and typos as words. */
const MIN_FREQUENCY = 3;
/** The first block of Chinese characters: what comes before it is none. */
const FIRST_HAN = 0x2e80;
/** A line has a word of six bytes, a frequency, a kind: with a slot for each eight bytes many are free. */
const SLOTS = 2 ** Math.ceil(Math.log2(dict.length / 8));

let table: Uint32Array | undefined;

/** Words of Chinese, of two to four characters, with their frequencies in jieba's dictionary. */
export function dictionary(): [word: string, times: number][] {
  const words: [string, number][] = [];
  eachWord((text, at, length, times) => words.push([text.slice(at, at + length), times]));
  return words;
}

/** The words of the dictionary in a text, each once. */
export function dictionaryWordsIn(text: string): string[] {
  const slots = (table ??= makeTable());
  const found = new Set<number>();
  const words: string[] = [];
  for (let at = 0; at + MIN_LENGTH <= text.length; at += 1) {
    if (text.charCodeAt(at) < FIRST_HAN) continue;
    for (let length = MIN_LENGTH; length <= MAX_LENGTH && at + length <= text.length; length += 1) {
      const slot = slotOf(slots, text, at, length);
      if (slots[slot] === 0 || found.has(slot)) continue;
      found.add(slot);
      words.push(text.slice(at, at + length));
    }
  }
  return words;
}

/**
 * The words in a table of numbers, two for each: its first two characters, its others. A map of
 * 300,000 texts takes five times as long to make, and each question a text more.
 */
function makeTable(): Uint32Array {
  const slots = new Uint32Array(2 * SLOTS);
  eachWord((text, at, length) => {
    const slot = slotOf(slots, text, at, length);
    slots[slot] = headOf(text, at);
    slots[slot + 1] = tailOf(text, at, length);
  });
  return slots;
}

/** Where a word is in the table, or would be: its first number is then zero. */
function slotOf(slots: Uint32Array, text: string, at: number, length: number): number {
  const head = headOf(text, at);
  const tail = tailOf(text, at, length);
  const last = slots.length - 1;
  let slot = (Math.imul(head ^ Math.imul(tail, 0x9e3779b1), 0x85ebca6b) >>> 7) & last & ~1;
  while (slots[slot] !== 0 && !(slots[slot] === head && slots[slot + 1] === tail))
    slot = (slot + 2) & last;
  return slot;
}

const headOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;

const tailOf = (text: string, at: number, length: number): number =>
  (((length > 2 ? text.charCodeAt(at + 2) : 0) << 16) |
    (length > 3 ? text.charCodeAt(at + 3) : 0)) >>>
  0;

/**
 * Takes each word of the dictionary, as a range of its text. Its lines are `职工 4316 n`; loops,
 * because an expression for 349,000 lines takes half a second.
 */
function eachWord(take: (text: string, at: number, length: number, times: number) => void): void {
  const text = new TextDecoder().decode(dict);
  const isHan = hanUnits();
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    const length = text.indexOf(' ', at) - at;
    if (length < MIN_LENGTH || length > MAX_LENGTH) continue;
    let units = at;
    while (isHan[text.charCodeAt(units)] === 1) units += 1;
    if (units < at + length) continue;
    const times = parseInt(text.slice(units + 1, units + 9), 10);
    if (times >= MIN_FREQUENCY) take(text, at, length, times);
  }
}

/** For each code unit whether it is a Chinese character. */
const hanUnits = (): Uint8Array =>
  Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    /\p{Script=Han}/u.test(String.fromCharCode(unit)) ? 1 : 0,
  );
