/** A mountain path in the morning mist. */
import { brushwork, paint } from '../brush.ts';
import { type Point, range, triples } from '../geometry.ts';
import { backdrop, glow, vignette } from '../light.ts';
import { ridge } from '../nature.ts';
import { type Colours } from '../palette.ts';
import { between, pick } from '../random.ts';
import { add, type Scene, type Sketch, TALL } from '../sketch.ts';
import { blur, disc, line, linear, n, polygon, rect, repeat, ribbon } from '../svg.ts';

/** Stone steps that climb in three bends, from near to far. */
function steps(s: Sketch): string {
  const centre = (t: number): Point => [
    600 + Math.sin(t * 7.2 + 0.4) * 190 * (1 - t * 0.62),
    1600 - 860 * Math.pow(t, 0.72),
  ];
  return range(52)
    .reverse()
    .map((i) => {
      const t = i / 52;
      const [x, y] = centre(t);
      const half = 230 * Math.pow(1 - t, 1.35) + 15;
      const rise = 34 * Math.pow(1 - t, 1.2) + 4;
      const light = Math.round(120 + t * 80 + between(s, -12, 12));
      const tread = `rgb(${light + 28},${light + 10},${light - 14})`;
      return (
        polygon(
          `${x - half} ${y}, ${x + half} ${y + rise * 0.1}, ${x + half} ${y + rise}, ${x - half} ${y + rise}`,
          `rgb(${light - 58},${light - 66},${light - 74})`,
        ) +
        polygon(
          `${x - half * 0.98} ${y - rise * 0.62}, ${x + half * 0.98} ${y - rise * 0.5}, ${x + half} ${y + rise * 0.1}, ${x - half} ${y}`,
          tread,
        )
      );
    })
    .join('');
}

/** A pine with flat layers of needles. */
function pine(s: Sketch, x: number, y: number, h: number, tone: Colours): string {
  const trunk = ribbon(
    [
      [x, y],
      [x + h * 0.03, y - h * 0.4],
      [x - h * 0.04, y - h * 0.7],
      [x + h * 0.02, y - h],
    ],
    (t) => h * 0.05 * (1 - t * 0.8),
    '#2c221d',
  );
  const layers = range(8).map((i) => {
    const ly = y - h * (0.3 + i * 0.095);
    const reach = h * (0.3 - i * 0.03);
    return repeat(120, () => {
      const u = between(s, -1, 1);
      return line(
        `M${n(x + u * reach)} ${n(ly + Math.abs(u) * h * 0.04 + between(s, -h * 0.02, h * 0.02))}l${n(between(s, -h * 0.03, h * 0.03))} ${n(-h * between(s, 0.01, 0.03))}`,
        pick(s, tone),
        h * 0.011,
        'opacity="0.85"',
      );
    });
  });
  return trunk + layers.join('');
}

function draw(s: Sketch): void {
  backdrop(s, linear(s, '0 #a8a8ac, 0.3 #e6cfb4, 0.5 #ffe8c4, 1 #cbb896'));
  paint(s, '#fff3dc #c8b8ac #ffe0b0 #b0aeb0', [320, 240, 40, -3, 0.14]);
  add(s, disc(830, 380, 64, '#e8604a', 'opacity="0.85"'), glow(s, 830, 380, 420, '#ffe0a8', 0.6));
  for (const [y, h, c] of [
    [500, 150, '#c8b8ac'],
    [610, 150, '#aaa098'],
    [720, 120, '#8a8680'],
    [840, 110, '#6a6a62'],
  ] as const)
    add(
      s,
      ridge(s, y, h, c),
      blur(s, 30, rect(-100, y + 70, 1400, 120, '#fff0d8', 'opacity="0.62"')),
    );
  add(s, ridge(s, 960, 60, '#5a5c4a'), rect(0, 1040, 1200, 560, linear(s, '0 #5c5e48, 1 #22241b')));
  add(
    s,
    brushwork(
      s,
      [-40, 940, 1280, 680],
      '#7c7c54 #3c4030 #8e8458 #2a2e22 #a0763c',
      [900, 46, 7, -70, 0.5],
    ),
  );
  add(s, steps(s), blur(s, 22, rect(-50, 730, 1300, 80, '#fff3de', 'opacity="0.6"')));
  for (const [x, y, h] of triples('1010 1040 330, 180 1010 300, 330 960 190'))
    add(s, pine(s, x, y, h, '#4c5844 #3c4a3a #5c6a4c'));
  add(
    s,
    pine(s, 1090, 1500, 760, '#26302a #1c241f #3a4834'),
    pine(s, 70, 1540, 680, '#26302a #1c241f #3a4834'),
  );
  vignette(s, 0.38);
}

export const mountainPath: Scene = { name: 'mountain-path', format: TALL, draw };
