import type { Spot } from './finding.ts';
import { maskDocument } from './mask.ts';
import { type Scene, isByPerson, meaningOf } from './scene.ts';

/**
 * Separators between the characters of a number: a space or hyphen, or the end of a line or cell.
 */
const CUT = '[ \\t\\n.·-]{0,3}';
const digits = (count: number) => `(?:${CUT}\\d){${count}}`;
/** Passports (E, EA to EZ, G, D, S, P, K and older ones), permits of Hong Kong, Macau and Taiwan, residence permits. */
const SERIES = [
  `[EGDPSHMCTLKW]${digits(8)}(?:${digits(2)})?`,
  `[EPSDGKMHC][A-HJ-NP-Z]${digits(7)}`,
  `[CW][A-Z]${digits(7)}`,
  `1[45]${digits(7)}`,
  `[A-Z]{3}${digits(12)}`,
];
/**
 * A label of letters may be attached to a number, and a stray letter may follow it; GB/T 2260-2007
 * is a standard.
 */
const BEGIN =
  '(?<!\\w/)(?<=^|[^A-Za-z\\d]|(?<![A-Za-z])(?:tel|no|id|num|txz|hz|hxz|tbz|sfz|zjh|passport|permit))';
const DOCUMENT = new RegExp(`${BEGIN}(?:${SERIES.join('|')})(?![A-Za-z]{2}|[A-Za-z]?\\d)`, 'gi');
const LETTERS = /(?:txz|hxz|tbz|hz|passport|permit)$/i;
/** Formats too common to be reported unless they are beside a person. */
const COMMON = /^(?:E[A-Z]?|G|[CW][A-HJ-NP-Z]?|H|M)\d+$/i;
const IN_FOURS = /^[A-Z] ?\d{4} \d{4}$/i;
/** Permits of Taiwan have exactly eight digits. */
const DIGITS = /(?<![A-Za-z\d-])\d{4} ?\d{4}(?:\d{2})?(?:\([A-Z\d]\))?(?![A-Za-z\d-])/gi;
const TAIWAN = /台胞证|台湾居民|来往大陆通行证/;

/**
 * Passports and permits: their numbers have no check digit, so they are found only by their label,
 * or as a guess beside a person.
 */
export function findDocuments(scene: Scene): Spot[] {
  const { folded } = scene;
  return [
    ...[...folded.matchAll(DOCUMENT)].flatMap(({ 0: text, index }) =>
      readMatch(text, index, scene),
    ),
    ...permitsOfTaiwan(scene),
  ].sort((a, b) => a.start - b.start);
}

function readMatch(text: string, start: number, scene: Scene): Spot[] {
  const end = start + text.length;
  const number = text.replace(/[\s.·-]/g, '').toUpperCase();
  const meaning = meaningOf({ start, end }, scene);
  if (meaning.isKeyed) return [];
  const spot = (certainty: Spot['certainty']): Spot[] => [
    { kind: 'travel-document', certainty, start, end, masked: maskDocument(number), value: number },
  ];
  // A match across lines and cells may be two numbers; so may one with a space in it.
  const isWhole = !/[\t\n]/.test(text);
  const isSaid =
    meaning.isDocument || LETTERS.test(scene.folded.slice(Math.max(0, start - 10), start));
  if (isSaid) return meaning.isOther ? [] : spot(isWhole ? 'sure' : 'maybe');
  if (!COMMON.test(number) || !isWhole || (/\d\D+\d/.test(text) && !IN_FOURS.test(text))) return [];
  if (meaning.isOther || meaning.isUnsaid || meaning.isCounted || meaning.isTitled) return [];
  return isByPerson({ start, end }, scene) ? spot('maybe') : [];
}

function permitsOfTaiwan(scene: Scene): Spot[] {
  const { folded, heading = '' } = scene;
  if (!TAIWAN.test(folded) && !TAIWAN.test(heading)) return [];
  return [...folded.matchAll(DIGITS)].flatMap(({ 0: text, index }): Spot[] => {
    const end = index + text.length;
    const before = folded.slice(Math.max(0, index - 24), index);
    if (!TAIWAN.test(before) && !TAIWAN.test(heading)) return [];
    if (meaningOf({ start: index, end }, scene).isOther) return [];
    const masked = maskDocument(text);
    const value = text.replace(/[^A-Za-z\d]/g, '');
    return [{ kind: 'travel-document', certainty: 'maybe', start: index, end, masked, value }];
  });
}
