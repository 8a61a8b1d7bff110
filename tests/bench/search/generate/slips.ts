import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import type { Random } from '../random.ts';

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const toHongKong = Converter({ from: 'cn', to: 'hk' });

/** In the spelling of Taiwan or Hong Kong. */
export function toTraditional(text: string, random: Random): string {
  return random.chance(0.5) ? toTaiwan(text) : toHongKong(text);
}

/** Letters, digits and punctuation in full width, as an input method writes them in that mode. */
export function toFullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
    .replaceAll(' ', '　');
}

const syllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true }).map((one) => one.toLowerCase());

/** Typed without choosing characters: full readings, initials, or half of it chosen. */
export function toPinyin(text: string, way: 'joined' | 'spaced' | 'initials' | 'mixed'): string {
  const readings = syllables(text);
  if (way === 'initials') return readings.map((one) => one[0] ?? '').join('');
  if (way !== 'mixed') return readings.join(way === 'spaced' ? ' ' : '');
  const half = Math.floor(readings.length / 2);
  return [...text].slice(0, half).join('') + readings.slice(half).join('');
}

/** Slips of input methods: characters of the same reading, among those frequent enough in `texts`. */
export class Homophones {
  readonly #byReading = new Map<string, string[]>();

  constructor(texts: readonly string[]) {
    const counts = new Map<string, number>();
    for (const text of texts)
      for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    for (const [sign, count] of counts) {
      if (count < 3 || !/\p{sc=Han}/u.test(sign)) continue;
      const [reading = ''] = syllables(sign);
      this.#byReading.set(reading, [...(this.#byReading.get(reading) ?? []), sign]);
    }
  }

  /** `text` with one wrong character that sounds the same; undefined if there is none. */
  slip(text: string, random: Random): string | undefined {
    const signs = [...text];
    const readings = syllables(text);
    for (const at of random.shuffle(signs.map((_, index) => index))) {
      const others = (this.#byReading.get(readings[at] ?? '') ?? []).filter(
        (sign) => sign !== signs[at],
      );
      if (others.length > 0 && /\p{sc=Han}/u.test(signs[at] ?? ''))
        return signs.with(at, random.pick(others)).join('');
    }
    return undefined;
  }
}
