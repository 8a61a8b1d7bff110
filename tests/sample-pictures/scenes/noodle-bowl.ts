/** A bowl of noodles on a red lacquer table. */
import { grain } from '../brush.ts';
import { curve } from '../geometry.ts';
import { backdrop, glow, steam, vignette } from '../light.ts';
import { GOLD, RED } from '../palette.ts';
import { between, pick } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
  ASLANT,
  blur,
  line,
  linear,
  n,
  oval,
  place,
  radial,
  rect,
  repeat,
  ribbon,
} from '../svg.ts';

/** The noodles: many curved strands in a loose nest. */
function noodles(s: Sketch): string {
  return repeat(420, () => {
    const a = between(s, 0, Math.PI * 2);
    const r = 385 * Math.sqrt(s.random()) * 0.95;
    const x = 760 + Math.cos(a) * r;
    const y = 680 + Math.sin(a) * r * 0.66;
    const turn = a + Math.PI / 2 + between(s, -0.5, 0.5);
    const length = Math.min(between(s, 90, 200), 40 + (400 - r) * 0.9);
    const d = `M${n(x - Math.cos(turn) * length)} ${n(y - Math.sin(turn) * length * 0.6)}Q${n(x + Math.cos(a) * 44)} ${n(y + Math.sin(a) * 34)} ${n(x + Math.cos(turn) * length * 0.7)} ${n(y + Math.sin(turn) * length * 0.45)}`;
    return (
      line(d, '#8a5a22', 15, 'opacity="0.5"') +
      line(d, pick(s, '#f4d894 #eac878 #fbe6b0 #dfb562'), 11)
    );
  });
}

/** Half an egg, greens, red pepper and spring onion. */
function toppings(s: Sketch): string {
  const egg = place(
    [610, 590, 1, -16],
    oval(6, 10, 108, 80, '#5c3010', 'opacity="0.5"'),
    oval(0, 0, 106, 78, '#fffaf0'),
    oval(4, 2, 58, 48, radial(s, '0 #ffb648, 0.7 #f0902a, 1 #c96a1c')),
    oval(-14, -14, 16, 9, '#fff3d0', 'opacity="0.7"'),
  );
  const greens = repeat(5, (i) =>
    ribbon(
      [
        [900 + i * 26, 800],
        [940 + i * 20, 720],
        [950 + i * 30, 640],
        [900 + i * 52, 560 + i * 16],
      ],
      (t) => 14 + 52 * Math.sin(Math.PI * t) * t,
      pick(s, '#4c6a34 #5f8040 #3c5a2c'),
    ),
  );
  const onion = repeat(46, () =>
    line(
      `m${n(between(s, 480, 880))} ${n(between(s, 680, 860))}a9 7 0 1 1 -1 1`,
      pick(s, '#7c9c48 #94b060 #5f8040'),
      5,
    ),
  );
  const pepper = repeat(16, () =>
    ribbon(
      curve('0 0, 8 -6, 16 -4, 24 4'),
      () => 9,
      '#c9301f',
      `transform="translate(${n(between(s, 520, 960))} ${n(between(s, 560, 840))}) rotate(${n(between(s, 0, 180))})"`,
    ),
  );
  return greens + onion + pepper + egg;
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #7c2118, 0.5 #93291d, 1 #3a0c08', ASLANT));
  add(
    s,
    grain(s, [-200, 0, 1800, 1200], '#b3402e #5c140d #a33424 #3a0a06', 420),
    glow(s, 380, 160, 1000, '#ffbf7a', 0.42),
  );
  add(s, blur(s, 26, oval(800, 760, 560, 380, '#160403', 'opacity="0.75"')));
  add(
    s,
    oval(760, 690, 510, 390, '#c9b698'),
    oval(760, 660, 510, 385, linear(s, '0 #fffaf0, 0.6 #e9dcc6, 1 #a8926e', ASLANT)),
  );
  add(
    s,
    line('M270 660A490 368 0 0 1 1250 660A490 368 0 0 1 270 660', RED, 9),
    oval(760, 668, 446, 328, '#5c3a1c'),
    oval(760, 676, 440, 318, radial(s, '0 #d8913c, 0.7 #b06a26, 1 #6a3c14')),
  );
  add(s, noodles(s), toppings(s));
  add(
    s,
    place(
      [1310, 620, 1, 18],
      blur(s, 8, rect(-4, -460, 56, 920, '#120302', 'opacity="0.5"')),
      rect(-14, -470, 18, 920, '#3a2012', 'rx="8"'),
      rect(20, -460, 18, 920, '#5a3620', 'rx="8"'),
      rect(-14, -470, 18, 90, GOLD, 'rx="8"'),
      rect(20, -460, 18, 90, GOLD, 'rx="8"'),
    ),
  );
  add(s, steam(s, 700, 560, 520, 5), glow(s, 600, 400, 520, '#fff0d0', 0.2));
  vignette(s, 0.6);
}

export const noodleBowl: Scene = { name: 'noodle-bowl', format: CLASSIC, draw };
