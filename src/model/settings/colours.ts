import { contrastOf } from '../../values/contrast.ts';
import { toHalfWidth } from '../../values/typed.ts';
import { object, text } from '../fields/index.ts';
import type { Rule } from '../rule.ts';

/**
 * Each colour of the site: its label for editors, its custom property in `src/styles/tokens.css`,
 * and its value there.
 */
const COLOURS = {
  paper: { label: '页面底色', property: '--paper', light: '#faf6ef', dark: '#1b1613' },
  raised: { label: '卡片底色', property: '--paper-raised', light: '#fffdf9', dark: '#241d19' },
  ink: { label: '文字', property: '--ink', light: '#2b2320', dark: '#f1e8dc' },
  inkSoft: { label: '次要文字', property: '--ink-soft', light: '#5a4e46', dark: '#cabdad' },
  line: { label: '分隔线', property: '--rule', light: '#e2d8c8', dark: '#40352d' },
  main: { label: '主色', property: '--red', light: '#a11d17', dark: '#ffa794' },
  button: { label: '按钮底色', property: '--red-strong', light: '#a11d17', dark: '#b8352a' },
  onButton: { label: '按钮文字', property: '--on-red', light: '#fffaf2', dark: '#fff6ec' },
  accent: { label: '点缀', property: '--gold', light: '#c8922b', dark: '#e0b45c' },
  note: { label: '提示底色', property: '--note', light: '#f3eadb', dark: '#2b231d' },
  caution: { label: '注意底色', property: '--caution', light: '#fbe7e1', dark: '#3a211c' },
  mark: { label: '标亮底色', property: '--mark', light: '#ffe6a3', dark: '#5b4714' },
} as const;

type Colour = keyof typeof COLOURS;
export type Scheme = 'light' | 'dark';

/** Every colour of one scheme, `#rrggbb`. */
export type Palette = Readonly<Record<Colour, string>>;

/** A union's own colours; the others are the project's. */
export type OwnColours = Given<Record<Scheme, Given<Record<Colour, string>>>>;

/** An optional group of optional fields. */
type Given<Group> = Partial<{ [Key in keyof Group]: Group[Key] | undefined }> | undefined;

const NAMES = Object.keys(COLOURS) as Colour[];
export const SCHEMES: Readonly<Record<Scheme, string>> = { light: '浅色', dark: '深色' };

/** Minimum contrast between text and background, WCAG 2.2, level AA … */
export const CONTRAST = 4.5;
/** … and level AAA. */
export const ENHANCED_CONTRAST = 7;
const TEXTS = ['ink', 'inkSoft', 'main'] as const;
const GROUNDS = ['paper', 'raised', 'note', 'caution'] as const;
const READ_ON: readonly (readonly [Colour, Colour])[] = [
  ...TEXTS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['ink', 'mark'],
  ['onButton', 'button'],
];

const colour = (name: Colour, scheme: Scheme) =>
  text({
    label: COLOURS[name].label,
    max: 7,
    required: false,
    hint: `不填是 ${COLOURS[name][scheme]}`,
    pattern: { regex: /^#[0-9a-f]{6}$/, message: '应为 # 和六位十六进制数，例如 #a11d17' },
    normalise: (typed) => toHalfWidth(typed).trim().toLowerCase(),
  });

const coloursOf = (scheme: Scheme) =>
  object({
    label: SCHEMES[scheme],
    required: false,
    fields: Object.fromEntries(NAMES.map((name) => [name, colour(name, scheme)])) as Record<
      Colour,
      ReturnType<typeof colour>
    >,
  });

export const colours = object({
  label: '颜色',
  hint: '不填的用原来的；看不清的配色不让存',
  required: false,
  fields: { light: coloursOf('light'), dark: coloursOf('dark') },
});

/** All colours of a scheme, including a union's own. */
export function paletteOf(own: OwnColours, scheme: Scheme): Palette {
  return Object.fromEntries(
    NAMES.map((name) => [name, own?.[scheme]?.[name] ?? COLOURS[name][scheme]]),
  ) as Palette;
}

/** A union's own colours as custom properties, `--red: #123456`; empty without any. */
export function propertiesOf(
  own: OwnColours,
  scheme: Scheme,
): readonly (readonly [string, string])[] {
  return NAMES.flatMap((name) => {
    const value = own?.[scheme]?.[name];
    return value === undefined ? [] : [[COLOURS[name].property, value] as const];
  });
}

/** A text colour on a background of one scheme, as the site uses them. */
export interface ColourContrast {
  scheme: Scheme;
  /** Labels of text and background, `文字`. */
  ink: string;
  ground: string;
  /** 1 to 21. */
  ratio: number;
}

/** Every text colour on every background that it is read on, in both schemes. */
export const contrastsOf = (own: OwnColours): ColourContrast[] =>
  (Object.keys(SCHEMES) as Scheme[]).flatMap((scheme) => {
    const palette = paletteOf(own, scheme);
    return READ_ON.map(([ink, ground]) => ({
      scheme,
      ink: COLOURS[ink].label,
      ground: COLOURS[ground].label,
      ratio: contrastOf(palette[ink], palette[ground]),
    }));
  });

/** Each text colour is readable on each of its backgrounds, in both schemes. */
export const colourRules: readonly Rule<{ colours?: OwnColours }>[] = (
  Object.keys(SCHEMES) as Scheme[]
).flatMap((scheme) =>
  READ_ON.map(([ink, ground]) => ({
    code: 'too-little-contrast',
    field: `colours.${scheme}.${ink}`,
    message: `“${COLOURS[ink].label}”在“${COLOURS[ground].label}”上看不清（${SCHEMES[scheme]}），对比度至少要 ${CONTRAST}:1，请把两个颜色拉开`,
    holds: ({ colours: own }) => {
      const palette = paletteOf(own, scheme);
      return contrastOf(palette[ink], palette[ground]) >= CONTRAST;
    },
  })),
);
