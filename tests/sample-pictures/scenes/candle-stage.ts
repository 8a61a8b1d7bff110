/** A red candle alone on a stage. */
import { candle, dish } from '../candle.ts';
import { stageFloor } from '../interior.ts';
import { backdrop, bokeh, glow, vignette } from '../light.ts';
import { between } from '../random.ts';
import { add, CLASSIC, type Scene, type Sketch } from '../sketch.ts';
import { ACROSS, blur, linear, n, radial, rect, repeat, shape } from '../svg.ts';

/** A stage curtain in heavy folds. */
function curtain(
  s: Sketch,
  x: number,
  w: number,
  h: number,
  folds: number,
  bright: number,
): string {
  const step = w / folds;
  const cloth = linear(
    s,
    `0 #2a0806, 0.3 #6e1711, 0.5 rgb(${120 + bright},${28 + bright / 4},22), 0.72 #571009, 1 #200504`,
    ACROSS,
  );
  return repeat(folds, (i) => {
    const left = x + i * step;
    const sway = between(s, -10, 10);
    return shape(
      `M${n(left)} 0L${n(left + step + 2)} 0Q${n(left + step + sway)} ${n(h / 2)} ${n(left + step + 4)} ${n(h)}L${n(left - 4)} ${n(h)}Q${n(left + sway)} ${n(h / 2)} ${n(left)} 0Z`,
      cloth,
    );
  });
}

function draw(s: Sketch): void {
  backdrop(s, radial(s, '0 #6a2f18, 0.5 #32140d, 1 #120a08', [0.5, 0.42], 0.62));
  add(s, blur(s, 2, curtain(s, -10, 1620, 840, 17, 10)));
  add(s, rect(0, 0, 1600, 840, radial(s, '0 #1d0d08 0, 1 #0e0605 0.86', [0.5, 0.52], 0.6)));
  stageFloor(s, 830, 0.5);
  add(
    s,
    glow(s, 800, 470, 620, '#d97a2c', 0.5),
    bokeh(s, [150, 120, 1300, 700], '#ffbf66', 26, 20),
  );
  add(s, dish(s, 800, 962, 150), candle(s, 800, 958, 104, 400));
  add(s, glow(s, 800, 985, 300, '#ffb35a', 0.5, 0.2));
  vignette(s, 0.75);
}

export const candleStage: Scene = { name: 'candle-stage', format: CLASSIC, draw };
