/** Lanterns under the eaves at night. */
import { paint } from '../brush.ts';
import { triples } from '../geometry.ts';
import { backdrop, bokeh, glow, vignette } from '../light.ts';
import { GOLD } from '../palette.ts';
import { between, pick } from '../random.ts';
import { add, type Scene, type Sketch, TALL } from '../sketch.ts';
import { blur, disc, line, linear, n, oval, place, radial, rect, repeat, shape } from '../svg.ts';

/** The eaves of an old roof, seen from below. */
function eaves(s: Sketch): string {
  const beamFill = linear(s, '0 #1a0d0a, 1 #5c2416');
  const rafters = repeat(
    16,
    (i) =>
      rect(i * 80 - 10, 150, 34, 96, linear(s, '0 #2a100b, 1 #7a2c1a'), 'rx="4"') +
      disc(i * 80 + 7, 240, 19, '#a8642c') +
      disc(i * 80 + 7, 240, 9, '#5c2416'),
  );
  const tiles = repeat(25, (i) =>
    shape(`M${i * 50 - 10} 100a27 27 0 0 0 54 0v-100h-54z`, linear(s, '0 #17171c, 1 #3c3230')),
  );
  return (
    rect(0, 110, 1200, 70, beamFill) +
    rafters +
    tiles +
    rect(0, 250, 1200, 26, '#3a140d') +
    rect(0, 270, 1200, 60, linear(s, '0 #000 0.6, 1 #000 0'))
  );
}

/** One red lantern with its cord, its light and its tassel. */
function hangingLantern(s: Sketch, x: number, y: number, k: number): string {
  const silk = radial(s, '0 #ffe0a0, 0.3 #ff9a52, 0.65 #d8402c, 1 #7c120c', [0.5, 0.55], 0.56);
  const ribs = [-0.82, -0.5, -0.17, 0.17, 0.5, 0.82]
    .map((t) =>
      line(`M${n(60 * t)} -128Q${n(250 * t)} 0 ${n(60 * t)} 128`, '#7a120c', 3, 'opacity="0.6"'),
    )
    .join('');
  const tassel = repeat(13, (i) =>
    line(
      `M${n((i - 6) * 2)} 196Q${n((i - 6) * 4)} 260 ${n((i - 6) * 4.6)} ${n(320 + between(s, -12, 12))}`,
      pick(s, '#c9382b #e0604c #8e1f17'),
      3,
    ),
  );
  return (
    glow(s, x, y, 460 * k, '#ff9a4a', 0.6) +
    line(`M${x} 250V${n(y - 150 * k)}`, '#140a08', 5 * k) +
    place(
      [x, y, k],
      oval(0, 0, 168, 134, silk),
      ribs,
      rect(-66, -146, 132, 24, GOLD, 'rx="6"'),
      rect(-66, 122, 132, 24, GOLD, 'rx="6"'),
      rect(-66, 122, 132, 8, '#fff0b0', 'opacity="0.5"'),
      line('M0 146V190', '#e0b050', 5),
      disc(0, 188, 11, '#e0b050'),
      tassel,
    )
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #141422, 0.5 #2c1a1c, 1 #4a2214'));
  paint(s, '#2a1c24 #5c2a1a #1a1620 #7a3a1c', [380, 160, 44, 80, 0.13]);
  add(
    s,
    bokeh(s, [0, 700, 1200, 900], '#ffa94e', 60, 70),
    bokeh(s, [0, 900, 1200, 600], '#e0503a', 34, 60),
  );
  add(s, eaves(s));
  const far = triples('130 520 0.42, 420 600 0.46, 690 540 0.42, 960 620 0.46, 1110 480 0.4');
  for (const [x, y, k] of far) add(s, blur(s, 5, hangingLantern(s, x, y, k)));
  for (const [x, y, k] of triples('270 760 0.86, 880 690 0.8'))
    add(s, blur(s, 1.4, hangingLantern(s, x, y, k)));
  add(s, hangingLantern(s, 590, 960, 1.32));
  vignette(s, 0.6);
}

export const lanterns: Scene = { name: 'lanterns', format: TALL, draw };
