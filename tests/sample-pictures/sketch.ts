/** A picture in progress, and the scenes that fill it. */
import { type Dice, seeded, seedOf } from './random.ts';

/** A picture in progress: its size, its randomness, its definitions and what is drawn so far. */
export interface Sketch extends Dice {
  readonly w: number;
  readonly h: number;
  readonly defs: string[];
  readonly body: string[];
}

/** The canvas of a picture and how much larger it is rasterised. */
export interface Format {
  readonly w: number;
  readonly h: number;
  readonly scale: number;
}

/** A picture for the sample content. */
export interface Scene {
  readonly name: string;
  readonly format: Format;
  readonly draw: (s: Sketch) => void;
}

export const WIDE: Format = { w: 1600, h: 900, scale: 2 };
export const CLASSIC: Format = { w: 1600, h: 1200, scale: 2.5 };
export const TALL: Format = { w: 1200, h: 1600, scale: 2 };

/** Starts an empty sketch. */
export function sketch(name: string, w: number, h: number): Sketch {
  return { w, h, random: seeded(seedOf(name)), defs: [], body: [] };
}

/** Adds drawn parts to the sketch, on top of what is there. */
export function add(s: Sketch, ...parts: string[]): void {
  s.body.push(...parts);
}

/** Registers a definition and returns its reference. */
export function define(s: Sketch, make: (id: string) => string): string {
  const id = `d${s.defs.length}`;
  s.defs.push(make(id));
  return `url(#${id})`;
}

/** The finished sketch of a scene. */
export function drawn({ name, format, draw }: Scene): Sketch {
  const s = sketch(name, format.w, format.h);
  draw(s);
  return s;
}
