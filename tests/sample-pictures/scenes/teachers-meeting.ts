/** Teachers round a long table in the evening. */
import { paint } from '../brush.ts';
import { type Hair, hairOf } from '../figures.ts';
import { type Box, type Point, range, triples } from '../geometry.ts';
import { cup } from '../interior.ts';
import { backdrop, beam, glow, vignette } from '../light.ts';
import { RED } from '../palette.ts';
import { between } from '../random.ts';
import { add, type Scene, type Sketch, WIDE } from '../sketch.ts';
import {
  blur,
  clip,
  disc,
  group,
  line,
  linear,
  oval,
  place,
  polygon,
  rect,
  repeat,
  shape,
} from '../svg.ts';

/** A head seen from the front (with a face) or from behind (all hair). */
function head(s: Sketch, hair: Hair, behind: boolean): string {
  const dark = linear(s, '0 #4a342a, 1 #1d1310');
  const mass =
    hair === 'bob'
      ? shape('M-27 -36C-36 -112 36 -112 27 -36C16 -28 -16 -28 -27 -36Z', dark)
      : oval(0, -74, 23, 26, dark);
  const knot = hair === 'bun' ? disc(0, behind ? -92 : -104, 12, dark) : '';
  const face = behind
    ? ''
    : shape(
        'M-17 -72C-15 -80 -4 -84 4 -84C12 -82 16 -78 17 -72C19 -52 10 -36 0 -36C-10 -36 -19 -52 -17 -72Z',
        linear(s, '0 #d8a274, 1 #8a5634'),
      );
  return rect(-9, -54, 18, 30, '#a06c46') + mass + knot + face;
}

/** One teacher seated at the table; the origin is at the shoulders. */
function seated(
  s: Sketch,
  at: Point,
  scale: number,
  hair: Hair,
  coat: string,
  behind = false,
): string {
  const body = shape(
    'M-12 -46C-12 -30 -20 -26 -36 -20C-64 -10 -70 20 -80 130L80 130C70 20 64 -10 36 -20C20 -26 12 -30 12 -46Z',
    linear(s, `0 ${coat}, 1 #1d1310`),
  );
  const collar = behind ? '' : polygon('-15 -27, 15 -27, 0 4', '#f0e2c6', 'opacity="0.85"');
  return place([at[0], at[1], scale], body, collar, head(s, hair, behind));
}

/** The window of the staff room at dusk. */
function duskWindow(s: Sketch, [x, y, w, h]: Box): void {
  const sky = linear(s, '0 #2c3446, 0.55 #8a5a58, 0.8 #e09a5a, 1 #f0bc78');
  add(s, rect(x, y, w, h, sky));
  const outline = `<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`;
  const crowns = range(26).map((i) =>
    disc(x + (w * i) / 25, y + h + between(s, -46, 6), between(s, 22, 46), '#2a211e'),
  );
  add(
    s,
    group(clip(s, outline), blur(s, 3, ...crowns)),
    rect(x - 20, y + h, w + 40, 60, '#5a3820'),
  );
  const frame = repeat(4, (i) => line(`M${x + (w * i) / 3} ${y}V${y + h}`, '#3c2416', 12));
  add(s, frame, line(`M${x} ${y}H${x + w}V${y + h}H${x}Z`, '#3c2416', 18));
}

/** Papers and cups on the long table. */
function tableThings(s: Sketch): void {
  for (const [x, y, turn] of triples(
    '460 650 -14, 640 740 8, 860 660 3, 1010 760 -8, 1150 670 16',
  )) {
    add(
      s,
      place(
        [x, y, 1, turn],
        polygon(
          '-56 -16, 50 -20, 64 22, -64 26',
          '#1a0f0a',
          'opacity="0.4" transform="translate(5 6)"',
        ),
        polygon('-56 -16, 50 -20, 64 22, -64 26', '#f7ecd6'),
        ...range(4).map((k) => line(`M${-42 - k * 3} ${-6 + k * 8}H${38 + k * 4}`, '#a8937a', 1.6)),
      ),
    );
  }
  for (const [x, y, r] of triples('560 660 22, 770 720 26, 960 650 20, 1230 735 24'))
    add(s, cup(s, x, y, r));
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #6a4428, 0.6 #8a5c36, 1 #3c2416'));
  paint(s, '#a87844 #5a381f #c08c50 #402616', [360, 140, 34, 84, 0.12]);
  duskWindow(s, [420, 70, 760, 290]);
  const coats = ['#7a2a20', '#3c4c48', '#8a6a3c', '#4a3a44', '#a05a34', '#2f3e44'];
  for (const [i, x] of [500, 660, 810, 960, 1110].entries())
    add(s, seated(s, [x, 512 + (i % 2) * 10], 1.16, hairOf(i), coats[i] ?? RED));
  const wood = linear(s, '0 #c08a50, 0.5 #99642f, 1 #5c381c');
  add(
    s,
    shape(
      'M330 600Q800 560 1270 600L1480 830Q800 900 120 830Z',
      '#1d110a',
      'transform="translate(0 26)"',
    ),
    shape('M330 600Q800 560 1270 600L1480 830Q800 900 120 830Z', wood),
  );
  add(s, glow(s, 800, 690, 560, '#ffe0a0', 0.55, 0.3));
  tableThings(s);
  add(
    s,
    seated(s, [270, 690], 1.9, 'short', '#3a2e28', true),
    seated(s, [1350, 700], 1.95, 'bob', '#6e2018', true),
  );
  add(
    s,
    line('M800 0V116', '#1a110c', 5),
    polygon('760 110, 840 110, 930 178, 670 178', '#7a1d16'),
    blur(s, 4, oval(800, 180, 124, 12, '#fff3cf')),
  );
  add(s, beam(s, [800, 180], 120, 760, 560, 0.4), glow(s, 800, 190, 420, '#ffd890', 0.45));
  vignette(s, 0.6);
}

export const teachersMeeting: Scene = { name: 'teachers-meeting', format: WIDE, draw };
