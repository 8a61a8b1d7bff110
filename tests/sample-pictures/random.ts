/** Seeded randomness: the same name always gives the same picture. */
import { type Colours } from './palette.ts';

/** A generator of numbers in [0, 1). */
export type Random = () => number;

/** Anything with a generator. */
export interface Dice {
  readonly random: Random;
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Turns a name into a seed (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 2166136261;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** A random number between two bounds. */
export function between(s: Dice, low: number, high: number): number {
  return low + (high - low) * s.random();
}

/** A random member of a list of colours. */
export function pick(s: Dice, colours: Colours): string {
  const list = colours.split(' ');
  return list[Math.floor(s.random() * list.length)] ?? colours;
}
