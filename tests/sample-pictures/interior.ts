/** Floors and furniture that return in several scenes. */
import { brushwork } from './brush.ts';
import { type Point } from './geometry.ts';
import { glow, shade, steam } from './light.ts';
import { add, type Sketch } from './sketch.ts';
import { ACROSS, line, linear, n, oval, radial, rect, repeat, shape } from './svg.ts';

/** Boards of a wooden surface, running towards a vanishing point. */
export function planks(
  s: Sketch,
  top: number,
  vanish: Point,
  count: number,
  colour: string,
): string {
  return repeat(count + 1, (i) => {
    const foot = -s.w * 0.6 + (s.w * 2.2 * i) / count;
    const t = (top - vanish[1]) / (s.h - vanish[1]);
    const x = vanish[0] + (foot - vanish[0]) * t;
    return line(`M${n(x)} ${n(top)}L${n(foot)} ${n(s.h)}`, colour, 2.2, 'opacity="0.55"');
  });
}

/** The floor of a stage with a warm reflection. */
export function stageFloor(s: Sketch, top: number, light: number): void {
  add(s, rect(0, top, s.w, s.h - top, linear(s, '0 #5a3018, 0.4 #3a2012, 1 #150c08')));
  add(s, planks(s, top, [s.w / 2, top - s.h * 0.35], 22, '#140a06'));
  add(
    s,
    brushwork(s, [0, top + 10, s.w, s.h - top], '#8a4f22 #2a160c #6a3a1c', [240, 130, 4, 0, 0.22]),
  );
  add(s, glow(s, s.w / 2, top + (s.h - top) * 0.4, s.w * 0.5, '#e08a30', light, 0.34));
}

/** A plain wooden chair seen from the front, seat at the origin. */
export function chair(s: Sketch): string {
  const wood = linear(s, '0 #8a5a30, 1 #3c2414');
  const legs = [-120, 94].map((x) => rect(x, 20, 26, 330, wood, 'rx="5"')).join('');
  const posts = [-122, 98].map((x) => rect(x, -380, 24, 380, wood, 'rx="8"')).join('');
  const slats = [-350, -270, -190]
    .map((y) =>
      shape(`M-104 ${y}Q0 ${y - 18} 104 ${y}L104 ${y + 34}Q0 ${y + 16} -104 ${y + 34}Z`, wood),
    )
    .join('');
  return (
    shade(s, 0, 350, 260, 40, 0.7) +
    posts +
    slats +
    legs +
    rect(-94, 190, 190, 16, '#3c2414') +
    shape('M-140 30L-112 -22L112 -22L140 30Z', '#a87442') +
    rect(-140, 28, 280, 22, '#5f3c20', 'rx="5"')
  );
}

/** A wooden bench along the wall. */
export function bench(s: Sketch): string {
  const wood = linear(s, '0 #e0b27a, 1 #a87440');
  return (
    shade(s, 0, 128, 420, 26, 0.35) +
    [-330, -10, 310].map((x) => rect(x, 20, 18, 108, '#6e4a2a')).join('') +
    rect(-370, -170, 740, 84, wood, 'rx="12"') +
    rect(-380, -20, 760, 44, wood, 'rx="10"') +
    rect(-380, 14, 760, 12, '#8a5c30', 'rx="5"')
  );
}

/** A tea cup with light tea. */
export function cup(s: Sketch, x: number, y: number, r: number): string {
  const clay = linear(s, '0 #fffaf0, 0.5 #e9ddc8, 1 #9c8666', ACROSS);
  return (
    shade(s, x + r * 0.5, y + r * 0.85, r * 1.9, r * 0.5, 0.6) +
    shape(
      `M${x - r} ${y}C${x - r} ${y + r * 0.8} ${x - r * 0.5} ${y + r} ${x - r * 0.45} ${y + r}L${x + r * 0.45} ${y + r}C${x + r * 0.5} ${y + r} ${x + r} ${y + r * 0.8} ${x + r} ${y}Z`,
      clay,
    ) +
    oval(x, y, r, r * 0.3, '#fffdf6') +
    oval(x, y + 2, r * 0.88, r * 0.24, radial(s, '0 #d58a3a, 1 #8a4a1c')) +
    steam(s, x, y - 6, r * 3.2)
  );
}
