/** An erhu leaning on a chair beside a music stand. */
import { paint } from '../brush.ts';
import { range } from '../geometry.ts';
import { chair, stageFloor } from '../interior.ts';
import { backdrop, beam, bokeh, glow, shade, vignette } from '../light.ts';
import { between } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import {
  ACROSS,
  blur,
  line,
  linear,
  n,
  oval,
  place,
  polygon,
  radial,
  rect,
  repeat,
  shape,
} from '../svg.ts';

/** An erhu, standing upright at the origin (its sound box below). */
function erhu(s: Sketch): string {
  const wood = linear(s, '0 #3a130b, 0.4 #8a3a1c, 0.6 #b0582c, 1 #2c0e08', ACROSS);
  const skin = radial(s, '0 #e2d3ae, 0.7 #a98a58, 1 #4c331a');
  const box = polygon('-52 -10, -36 -56, 36 -56, 52 -10, 52 44, 36 84, -36 84, -52 44', wood);
  const scales = repeat(60, () =>
    oval(between(s, -34, 34), between(s, -30, 60), 6, 4, '#6b4c26', 'opacity="0.25"'),
  );
  return (
    rect(-9, -690, 18, 640, wood, 'rx="7"') +
    shape('M-9 -690C-12 -740 20 -752 34 -730C20 -726 12 -712 9 -690Z', wood) +
    [-610, -550].map((y) => rect(-16, y, 78, 17, '#5a2413', 'rx="8"')).join('') +
    box +
    oval(0, 14, 42, 58, skin) +
    scales +
    rect(-22, 78, 44, 14, '#2c0e08') +
    line('M4 -600L6 20M-2 -540L-4 20', '#f2dfb4', 1.6) +
    rect(-14, -300, 30, 7, '#f2dfb4')
  );
}

/** The bow of an erhu, along the y axis. */
function erhuBow(): string {
  return (
    line('M0 -330C26 -120 26 120 0 330', '#c79a55', 7) +
    line('M0 -326L0 326', '#f4ecdd', 3.5, 'opacity="0.9"') +
    rect(-6, 300, 14, 46, '#5a2413', 'rx="4"')
  );
}

/** A music stand with an open score: only staves and dots. */
function musicStand(s: Sketch): string {
  const staves = range(5)
    .flatMap((k) =>
      range(5).map((i) =>
        line(`M-138 ${-112 + k * 42 + i * 5}H-12M12 ${-112 + k * 42 + i * 5}H138`, '#7a6a58', 0.9),
      ),
    )
    .join('');
  const notes = repeat(70, () => {
    const x = between(s, 16, 134) * (s.random() < 0.5 ? -1 : 1);
    const y = -112 + Math.floor(s.random() * 5) * 42 + Math.floor(s.random() * 5) * 5;
    return oval(x, y, 4, 3, '#2b2320') + line(`M${n(x + 3.5)} ${y}v-15`, '#2b2320', 1.2);
  });
  const page = linear(s, '0 #fff4da, 1 #d9bf90');
  return (
    shade(s, 0, 640, 170, 26, 0.7) +
    line('M0 110L0 560M0 560L-90 640M0 560L90 640M0 560L6 646', '#1a1412', 9) +
    polygon('-160 -138, 160 -138, 172 128, -172 128', '#241b17') +
    shape(
      'M-148 -128Q-70 -142 0 -126Q70 -142 148 -128L152 112Q70 98 0 114Q-70 98 -152 112Z',
      page,
    ) +
    staves +
    notes +
    line('M0 -126V114', '#a58a5c', 2)
  );
}

function draw(s: Sketch): void {
  backdrop(s, radial(s, '0 #9a5a26, 0.45 #57301a, 1 #190f0b', [0.62, 0.32], 0.75));
  paint(s, '#c07c34 #6a3a1c #3a1e12 #8e5426', [420, 170, 34, 70, 0.12]);
  stageFloor(s, 880, 0.34);
  add(s, beam(s, [1000, -30], 40, 1160, 560, 0.34));
  add(s, blur(s, 5, place([330, 780, 0.8], chair(s))), place([1130, 470, 1.02, 2], musicStand(s)));
  add(
    s,
    place([690, 760, 1.08], chair(s)),
    place([800, 1010, 1.16, -13], shade(s, 0, 92, 100, 22, 0.7), erhu(s)),
  );
  add(s, place([590, 840, 1, 22], erhuBow()));
  add(s, glow(s, 1000, 260, 700, '#ffc676', 0.4), bokeh(s, [0, 60, 620, 520], '#ffc676', 16, 36));
  vignette(s, 0.72);
}

export const folkMusic: Scene = { name: 'folk-music', format: CLASSIC, draw };
