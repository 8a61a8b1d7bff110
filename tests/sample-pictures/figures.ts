/** People, as outlines. */
import { type Point } from './geometry.ts';
import { type Sketch } from './sketch.ts';
import { blur, disc, group, oval, place, shape } from './svg.ts';

/** The hair styles of the people. */
export type Hair = 'short' | 'bun' | 'bob';

/** The outline of a standing person, shoulders at the origin. */
export function person(fill: string, hair: Hair, more = ''): string {
  const torso =
    'M-10 -46C-10 -33 -16 -30 -30 -25C-50 -19 -57 -6 -60 22L-84 280L84 280L60 22C57 -6 50 -19 30 -25C16 -30 10 -33 10 -46Z';
  const extra =
    hair === 'bun'
      ? disc(0, -94, 9, fill) + oval(0, -68, 17.5, 20, fill)
      : hair === 'bob'
        ? shape('M-20 -42C-25 -92 25 -92 20 -42C14 -38 -14 -38 -20 -42Z', fill)
        : oval(0, -70, 17, 18, fill);
  return group(more, oval(0, -62, 16, 20.5, fill), extra, shape(torso, fill));
}

/** A person with light along the edge. */
export function rimmed(
  s: Sketch,
  at: Point,
  scale: number,
  hair: Hair,
  fill: string,
  rim: string,
): string {
  const [x, y] = at;
  const halo = blur(s, 2, person(rim, hair, `stroke="${rim}" stroke-width="3"`));
  return place([x, y, scale], halo, person(fill, hair));
}

/** The hair style of the i-th person. */
export function hairOf(i: number): Hair {
  return i % 3 === 0 ? 'bun' : i % 3 === 1 ? 'short' : 'bob';
}
