import { settings } from '../collections/index.ts';
import {
  CONTRAST,
  type ColourContrast,
  ENHANCED_CONTRAST,
  type OwnColours,
  SCHEMES,
  type Scheme,
  contrastsOf,
} from '../model/settings/colours.ts';
import { type Step, type Task, lookAt } from './step.ts';

/** How readable the site's colours are, in words; too little contrast is left to be done. */
export function colourStep(own: OwnColours): Step {
  const pairs = contrastsOf(readable(own));
  const schemes = Object.keys(SCHEMES) as Scheme[];
  const now = schemes.map((scheme) => describe(pairs, scheme));
  return lookAt(
    'colours',
    [isEmpty(own) ? '用的是红烛原来的颜色。' : '用的是本会自己的颜色。', ...now],
    [...pairs.filter(({ ratio }) => ratio < CONTRAST).map(toTask)],
  );
}

function describe(pairs: readonly ColourContrast[], scheme: Scheme): string {
  const inScheme = pairs.filter((pair) => pair.scheme === scheme);
  const lowest = inScheme.reduce((one, other) => (other.ratio < one.ratio ? other : one));
  const least = `最接近的是“${lowest.ink}”在“${lowest.ground}”上，${formatRatio(lowest.ratio)}`;
  return `${SCHEMES[scheme]}：${levelOf(lowest.ratio)}（${least}）。`;
}

/** The level of WCAG 2.2 that a contrast reaches, in words. */
function levelOf(ratio: number): string {
  if (ratio >= ENHANCED_CONTRAST) return '处处都看得很清楚，到了最严的一级（AAA，7:1）';
  if (ratio >= CONTRAST)
    return '都看得清，到了一般的一级（AA，4.5:1）；有的还没到最严的一级（7:1）';
  return '有看不清的';
}

const toTask = ({ scheme, ink, ground, ratio }: ColourContrast): Task => ({
  text: `${SCHEMES[scheme]}：“${ink}”在“${ground}”上看不清，只有 ${formatRatio(ratio)}，至少要 ${CONTRAST}:1`,
  file: settings.site.path,
});

/** Rounded down: 4.49 must not read as 4.5. */
const formatRatio = (ratio: number): string => `${Math.floor(ratio * 10) / 10}:1`;

const isEmpty = (own: OwnColours): boolean =>
  Object.values(own ?? {}).every((group) => Object.keys(group ?? {}).length === 0);

/** Without what is no colour: its form tells that, and it has no contrast. */
function readable(own: OwnColours): OwnColours {
  const known = (group: Readonly<Record<string, unknown>> | undefined) =>
    Object.fromEntries(
      Object.entries(group ?? {}).filter(
        ([, value]) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
      ),
    );
  return { light: known(own?.light), dark: known(own?.dark) };
}
