/** Rows of seats in the light of the screen. */
import { person } from '../figures.ts';
import { range } from '../geometry.ts';
import { backdrop, beam, glow, vignette } from '../light.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import { blur, disc, line, linear, place, polygon, rect, repeat, shape } from '../svg.ts';

/** One cinema seat seen from behind. */
function seat(x: number, y: number, k: number, cloth: string): string {
  return place(
    [x, y, k],
    shape('M-70 190L-76 20C-76 -46 -52 -62 0 -62C52 -62 76 -46 76 20L70 190Z', cloth),
    line('M-72 8C-72 -44 -50 -58 0 -58C50 -58 72 -44 72 8', '#ffb48a', 4, 'opacity="0.75"'),
    line('M0 -54V180', '#2a0706', 2.5, 'opacity="0.6"'),
    rect(-90, 60, 20, 120, '#140a09', 'rx="8"'),
  );
}

/** The dark nearest row, which hides the lower part of the people. */
function seatRowFront(s: Sketch): string {
  const cloth = linear(s, '0 #8c2119, 0.35 #4a0f0b, 1 #140505');
  return repeat(9, (i) => seat(40 + i * 195, 770, 1.22, cloth));
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #1b100e, 1 #0f0808'));
  add(
    s,
    polygon('0 0, 230 70, 230 430, 0 620', '#3a1712'),
    polygon('1600 0, 1370 70, 1370 430, 1600 620', '#3a1712'),
  );
  for (const i of range(5))
    add(
      s,
      glow(s, 40 + i * 46, 230 + i * 12, 70 - i * 9, '#ffb35a', 0.6),
      glow(s, 1560 - i * 46, 230 + i * 12, 70 - i * 9, '#ffb35a', 0.6),
    );
  const picture = linear(s, '0 #f4c98a, 0.45 #fff1d2, 0.7 #e8a866, 1 #8a5a4a');
  add(s, glow(s, 800, 240, 900, '#f0c080', 0.5, 0.55), rect(270, 60, 1060, 360, picture));
  add(
    s,
    blur(
      s,
      3,
      polygon(
        '270 420, 270 330, 470 268, 640 322, 840 230, 1080 318, 1200 286, 1330 336, 1330 420',
        '#a86a4c',
        'opacity="0.75"',
      ),
      polygon(
        '270 420, 270 372, 560 340, 820 380, 1100 348, 1330 386, 1330 420',
        '#5c3a34',
        'opacity="0.8"',
      ),
      disc(930, 170, 46, '#fffaf0'),
    ),
  );
  add(s, beam(s, [800, 420], 500, 900, 1000, 0.3));
  for (const row of range(5)) {
    const k = 0.5 + row * 0.2;
    const cloth = linear(s, `0 rgb(${190 - row * 24},${44 - row * 6},34), 0.4 #6e1510, 1 #1c0706`);
    for (const i of range(17))
      add(
        s,
        seat(
          800 + (i - 8) * 164 * k + (row % 2) * 82 * k,
          470 + row * row * 20 + row * 22,
          k,
          cloth,
        ),
      );
  }
  add(
    s,
    place([980, 604], person('#120a09', 'bob')),
    place([1105, 612], person('#120a09', 'short')),
  );
  add(s, seatRowFront(s));
  vignette(s, 0.65);
}

export const filmSeats: Scene = { name: 'film-seats', format: WIDE, draw };
