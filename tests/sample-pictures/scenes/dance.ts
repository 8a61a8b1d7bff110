/** Three dancers against the light. */
import { paint } from '../brush.ts';
import { type Curve, curve } from '../geometry.ts';
import { backdrop, bokeh, glow, shade, vignette } from '../light.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import {
  blur,
  disc,
  group,
  line,
  linear,
  oval,
  place,
  radial,
  rect,
  ribbon,
  shape,
} from '../svg.ts';

/** The curves of the two sleeves. */
type Pair = readonly [left: Curve, right: Curve];

/** Reads the curves of the two sleeves. */
function pair(left: string, right: string): Pair {
  return [curve(left), curve(right)];
}

/** A dancer in a long gown that trails to one side; the sleeves are two ribbons of silk. */
function dancer(fill: string, sleeve: string, [left, right]: Pair): string {
  const gown =
    'M-18 -40C-22 -22 -20 -8 -13 8C-12 20 -24 30 -30 52C-44 130 -62 214 -128 300C-150 326 -196 338 -250 340C-150 356 60 356 128 330C112 250 62 150 36 60C28 34 14 24 15 8C22 -8 24 -22 18 -40C10 -52 -8 -52 -18 -40Z';
  const folds =
    'M-14 40C-24 150 -60 250 -150 336M2 40C4 150 -10 250 -40 348M16 44C40 150 60 250 70 340';
  const silk = (c: Curve): string =>
    ribbon(
      c,
      (t) => 15 + 62 * Math.pow(Math.sin((Math.PI * t) / 1.25), 2),
      sleeve,
      'opacity="0.92"',
    );
  return (
    silk(left) +
    silk(right) +
    shape(gown, fill) +
    line(folds, sleeve, 3, 'opacity="0.4"') +
    line('M-15 6Q0 14 16 6', sleeve, 9) +
    rect(-6, -66, 12, 26, fill) +
    place(
      [3, -84, 1, 10],
      oval(0, 0, 14.5, 19, fill),
      disc(4, -25, 10, fill),
      disc(13, -13, 7, fill),
      line('M2 -32L30 -40', '#e8b75c', 3),
    )
  );
}

function draw(s: Sketch): void {
  backdrop(s, radial(s, '0 #ffdf9c, 0.22 #eaa04a, 0.55 #9c3a20, 1 #240d0b', [0.5, 0.52], 0.72));
  paint(s, '#ffcf80 #c9562a #7a2418 #f2b35c', [460, 190, 30, -18, 0.11]);
  add(s, rect(0, 735, 1600, 165, linear(s, '0 #8a3a1e 0.6, 0.3 #3a140d, 1 #150908')));
  add(s, glow(s, 800, 760, 760, '#ffce80', 0.6, 0.14));
  const arms = pair('-15 -30, -120 -90, -150 -250, -330 -190', '15 -30, 120 -60, 190 60, 340 -20');
  const back = dancer('#5c2016', '#8e2a1c', arms);
  add(
    s,
    blur(s, 3, place([330, 480, 0.84, -5], back)),
    blur(s, 3, group('transform="translate(1270 480) scale(-0.84 0.84) rotate(-5)"', back)),
  );
  const high = pair(
    '-15 -30, -110 -160, -30 -330, -300 -300',
    '15 -30, 170 -130, 190 60, 430 -150',
  );
  const lead = dancer('#22100d', '#b3261e', high);
  add(
    s,
    shade(s, 805, 815, 230, 26, 0.7),
    place(
      [800, 480, 1.08, 4],
      blur(s, 3, group('transform="scale(1.015)"', dancer('#ffce80', '#ffb860', high))),
      lead,
    ),
  );
  add(s, bokeh(s, [0, 0, 1600, 800], '#ffe2a6', 60, 16));
  vignette(s, 0.7);
}

export const dance: Scene = { name: 'dance', format: WIDE, draw };
