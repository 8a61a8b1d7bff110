/** A school courtyard at dusk. */
import { brushwork, paint } from '../brush.ts';
import { range, triples } from '../geometry.ts';
import { bench } from '../interior.ts';
import { backdrop, glow, shade, vignette } from '../light.ts';
import { ridge, tree } from '../nature.ts';
import { between, pick } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
  blur,
  disc,
  group,
  line,
  linear,
  n,
  oval,
  place,
  polygon,
  radial,
  rect,
  shape,
} from '../svg.ts';

/** The school building with lit windows. */
function school(s: Sketch): void {
  const wall = linear(s, '0 #4c3a40, 1 #6a4a40');
  add(
    s,
    rect(180, 420, 1240, 380, wall),
    polygon('150 420, 1450 420, 1400 372, 200 372', '#2c2024'),
  );
  for (const row of range(3))
    for (const col of range(14)) {
      const x = 218 + col * 85;
      const y = 446 + row * 118;
      const lit = s.random() < 0.68;
      add(
        s,
        rect(
          x,
          y,
          56,
          76,
          lit ? linear(s, `0 #fff0c0, 1 ${pick(s, '#f4b860 #ffcf80 #eaa048')}`) : '#2c2a34',
        ),
        line(`M${x + 28} ${y}V${y + 76}M${x} ${y + 30}H${x + 56}`, '#3a2822', 4),
      );
      if (lit) add(s, glow(s, x + 28, y + 40, 90, '#ffc066', 0.22));
    }
  add(
    s,
    rect(720, 660, 160, 140, '#2a1c1a'),
    rect(734, 676, 132, 124, linear(s, '0 #ffe0a0, 1 #e8a048')),
    line('M800 676V800', '#3a2822', 6),
  );
}

/** A lamp post in the yard. */
function lampPost(s: Sketch, x: number, y: number): string {
  return (
    shade(s, x, y, 60, 10, 0.5) +
    rect(x - 5, y - 230, 10, 230, '#1d1614') +
    glow(s, x, y - 246, 190, '#ffd080', 0.7) +
    disc(x, y - 246, 22, radial(s, '0 #fffbe8, 1 #ffcf7a')) +
    rect(x - 14, y - 228, 28, 8, '#1d1614')
  );
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #27304a, 0.28 #5c5066, 0.46 #b87a66, 0.6 #f0b070, 1 #f4c488'));
  paint(s, '#3c4460 #7a5c68 #d8946c #ffc890 #4a4a62', [420, 260, 26, -4, 0.12]);
  add(s, blur(s, 3, ridge(s, 560, 60, '#6a5460')));
  school(s);
  add(
    s,
    rect(0, 790, 1600, 410, linear(s, '0 #5c4a3a, 0.4 #3c3028, 1 #1c1512')),
    brushwork(s, [0, 810, 1600, 390], '#7a6a48 #4a4230 #2c2820 #8a7048', [800, 50, 5, -4, 0.4]),
  );
  add(
    s,
    shape(
      'M740 800L860 800C900 920 1010 1060 1180 1200L360 1200C560 1060 690 920 740 800Z',
      linear(s, '0 #d8a868, 1 #6e543c'),
    ),
    glow(s, 800, 860, 420, '#ffcf80', 0.5, 0.3),
  );
  for (const [x, y, h] of triples('250 880 620, 1390 890 660, 480 840 380, 1130 840 400'))
    add(s, tree(s, x, y, h, '#3c3a26 #5a4a28 #8a5a28 #b06a2a #2c2c20 #a84a24'));
  add(
    s,
    group(
      'style="filter:brightness(0.5)"',
      place([1270, 990, 0.34], bench(s)),
      place([340, 990, 0.34], bench(s)),
    ),
    lampPost(s, 620, 1000),
    lampPost(s, 1010, 1000),
  );
  add(
    s,
    ...range(90).map(() =>
      oval(
        between(s, 0, 1600),
        between(s, 850, 1190),
        between(s, 4, 9),
        between(s, 2, 4),
        pick(s, '#c8762b #b3461e #d8a048'),
        `opacity="${n(between(s, 0.4, 0.9))}"`,
      ),
    ),
  );
  vignette(s, 0.5);
}

export const courtyardDusk: Scene = { name: 'courtyard-dusk', format: CLASSIC, draw };
