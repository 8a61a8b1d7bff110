/** Tall shelves of old books and a lamp. */
import { backdrop, glow, vignette } from '../light.ts';
import { between, pick } from '../random.ts';
import { add, type Scene, type Sketch, TALL } from '../sketch.ts';
import { ACROSS, blur, line, linear, oval, place, polygon, radial, rect } from '../svg.ts';

/** One upright book. */
function book(s: Sketch, x: number, foot: number, w: number, h: number, lean: number): string {
  const cloth = pick(
    s,
    '#7a1d16 #b3261e #2f4a46 #24343c #c8922b #8a5a30 #e6d8bd #4a2c22 #5b6a4a #3a2a34 #d8b98a #1f2a2a',
  );
  const round = linear(s, '0 #000 0.5, 0.25 #fff 0.16, 0.5 #fff 0.04, 1 #000 0.55', ACROSS);
  const bands = [0.1, 0.16, 0.84]
    .map((t) => rect(0, -h + h * t, w, 3.5, '#e0b868', 'opacity="0.75"'))
    .join('');
  const label =
    s.random() < 0.35
      ? rect(w * 0.18, -h * 0.72, w * 0.64, h * 0.2, '#f4ecdd', 'opacity="0.8"')
      : '';
  return place(
    [x, foot, 1, lean],
    rect(0, -h, w, h, cloth, 'rx="3"'),
    bands,
    label,
    rect(0, -h, w, h, round, 'rx="3"'),
  );
}

/** One shelf filled with books, with a gap here and there. */
function shelf(s: Sketch, foot: number, height: number): void {
  add(s, rect(90, foot - height, 1020, height, linear(s, '0 #100907, 1 #2e1a10')));
  let x = 104;
  while (x < 1050) {
    const w = between(s, 24, 62);
    const h = height * between(s, 0.6, 0.88);
    if (s.random() < 0.06) x += between(s, 20, 60);
    const lean = s.random() < 0.07 ? 5 : 0;
    if (x + w < 1096) add(s, book(s, x, foot - lean, w, h, lean));
    x += w + 2 + lean * 4;
  }
  add(s, rect(70, foot, 1060, 30, linear(s, '0 #a06a38, 0.3 #6e4424, 1 #2c190e')));
  add(s, rect(90, foot - height, 1020, height * 0.3, linear(s, '0 #000 0.7, 1 #000 0')));
}

/** A lamp on a stand in front of the shelves. */
function readingLamp(s: Sketch): void {
  add(
    s,
    glow(s, 300, 760, 820, '#ffbf66', 0.78),
    line('M300 790V1440', '#150d0a', 14),
    oval(300, 1452, 110, 22, '#150d0a'),
  );
  const paper = linear(s, '0 #ffdd9a, 0.5 #fff0c8, 1 #f0a84e');
  add(
    s,
    polygon('230 600, 370 600, 440 800, 160 800', paper),
    line('M230 600H370M160 800H440', '#a8682a', 6),
  );
  add(s, blur(s, 16, oval(300, 730, 70, 56, '#fffbe8', 'opacity="0.9"')));
}

function draw(s: Sketch): void {
  backdrop(s, '#1b100b');
  add(s, rect(60, 0, 1080, 1480, '#23140c'));
  for (const foot of [270, 566, 862, 1158, 1452]) shelf(s, foot, 262);
  for (const x of [40, 1104])
    add(s, rect(x, 0, 56, 1500, linear(s, '0 #3a2213, 0.5 #8a5a30, 1 #2a170d', ACROSS)));
  add(s, rect(0, 1480, 1200, 120, linear(s, '0 #5c381e, 1 #1b100a')));
  add(
    s,
    rect(
      0,
      0,
      1200,
      1600,
      radial(s, '0 #120a07 0, 0.55 #120a07 0.35, 1 #0c0605 0.86', [0.28, 0.48], 0.8),
    ),
  );
  readingLamp(s);
  vignette(s, 0.55);
}

export const bookshelf: Scene = { name: 'bookshelf', format: TALL, draw };
