/** A choir in warm light, facing its conductor. */
import { paint } from '../brush.ts';
import { hairOf, person, rimmed } from '../figures.ts';
import { range } from '../geometry.ts';
import { backdrop, beam, bokeh, vignette } from '../light.ts';
import { INK } from '../palette.ts';
import { between } from '../random.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import { blur, line, linear, place, polygon, radial, rect } from '../svg.ts';

/** One row of singers on an arc. */
function choirRow(s: Sketch, row: number): void {
  const count = 11 + row;
  const scale = 0.92 - row * 0.1;
  const fills = ['#1c1210', '#2c1a13', '#402417'];
  for (const i of range(count)) {
    const u = (i - (count - 1) / 2) / (count / 2);
    const x = 800 + u * (620 + row * 15) + between(s, -7, 7);
    const y = 560 - row * 84 - u * u * 52 + between(s, -6, 6);
    add(s, rimmed(s, [x, y], scale, hairOf(i + row), fills[row] ?? INK, '#f0b25c'));
    if (row < 2)
      add(
        s,
        place(
          [x, y + 46 * scale, scale, between(s, -3, 3)],
          polygon('-34 0, 0 9, 34 0, 34 38, 0 47, -34 38', '#e8c78a', 'opacity="0.75"'),
          polygon('-34 0, 0 9, 0 47, -34 38', '#fff0cf', 'opacity="0.5"'),
        ),
      );
  }
}

/** The conductor, seen from behind with raised arms. */
function conductor(s: Sketch): void {
  const arms = 'M-46 2L-116 30L-142 -66M46 2L112 16L132 -92';
  add(
    s,
    place(
      [800, 690, 1.35],
      blur(
        s,
        2,
        line(arms, '#f0b25c', 23),
        person('#f0b25c', 'short', 'stroke="#f0b25c" stroke-width="3"'),
      ),
      line(arms, '#120b09', 20),
      person('#120b09', 'short'),
      line('M132 -98L158 -160', '#f7e3b8', 2.5),
    ),
  );
}

function draw(s: Sketch): void {
  backdrop(s, radial(s, '0 #c9762c, 0.4 #7a3818, 1 #1b0d09', [0.5, 0.3], 0.72));
  paint(s, '#e09a44 #8a3a18 #4a1c10 #b3561e', [500, 160, 26, 88, 0.1]);
  for (const x of [300, 560, 800, 1040, 1300]) add(s, beam(s, [x, -20], 14, 760, 190, 0.26));
  for (const row of [2, 1, 0]) choirRow(s, row);
  add(s, rect(0, 690, 1600, 210, linear(s, '0 #0f0907 0, 0.5 #0f0907 0.88, 1 #0a0605')));
  conductor(s);
  add(s, bokeh(s, [0, 0, 1600, 420], '#ffd890', 40, 22));
  vignette(s, 0.7);
}

export const choir: Scene = { name: 'choir', format: WIDE, draw };
