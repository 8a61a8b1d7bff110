import type { Meaning } from './context.ts';
import type { Spot } from './finding.ts';
import type { Group } from './groups.ts';
import { maskCard, maskIdentity, maskMobile } from './mask.ts';
import { OLDEST_SERIAL, ageOf, isMobile, readCard, readIdentity } from './numbers.ts';
import { type Scene, isByPerson, meaningOf } from './scene.ts';

interface Part {
  kind: 'identity' | 'mobile' | 'bank-card';
  text: string;
  /** Number of characters before it. */
  from: number;
  certainty?: Spot['certainty'];
}

const MAX_LENGTH = 60;
/**
 * A disabled person's certificate number is the identity number followed by the kind and degree of
 * disability and the number of reissues.
 */
const DISABILITY = /残疾(?:人)?证/;

/**
 * Numbers of a person without separators, `13800138000110105194912310021`, also with the number of
 * their row, or with the suffix that turns an identity number into that of a certificate.
 */
export function joinedIn(chain: readonly Group[], scene: Scene): Spot[] {
  return chain.flatMap((group, index) => {
    const next = chain[index + 1];
    // Continues directly after an X in the middle.
    const digits = group.digits + (next?.digits === 'X' && next.gap === 'none' ? 'X' : '');
    if (digits.length < 19 || digits.length > MAX_LENGTH) return [];
    if (readCard(digits) === 'unionpay') return [];
    const meaning = meaningOf(group, scene);
    if (meaning.isOther || meaning.isKeyed) return [];
    const before = scene.folded.slice(Math.max(0, group.start - 18), group.start);
    const cut = partsOf(digits, 0, scene.today);
    // Digits directly after an X belong to the person whose number it ends.
    const isProved = /\d{17}X$/i.test(before) || cut?.some(({ kind }) => kind === 'identity');
    const parts = cut && isProved ? cut : withRest(digits, group, meaning, scene);
    return parts.map((part) => toSpot(part, group.start));
  });
}

/** Splits characters into numbers that validate themselves; undefined if a rest remains. */
function partsOf(digits: string, from: number, today: string): Part[] | undefined {
  const rest = digits.slice(from);
  const cut = (kind: Part['kind'], length: number): Part[] | undefined => {
    const part: Part = { kind, text: rest.slice(0, length), from };
    if (rest.length === length) return [part];
    const others = partsOf(digits, from + length, today);
    return others && [part, ...others];
  };
  return (
    (readIdentity(rest.slice(0, 18), today) === 'exact' ? cut('identity', 18) : undefined) ??
    (isMobile(rest.slice(0, 11)) ? cut('mobile', 11) : undefined) ??
    (readCard(rest.slice(0, 19)) === 'unionpay' ? cut('bank-card', 19) : undefined) ??
    firstOf(CARD_LENGTHS, (length) =>
      readCard(rest.slice(0, length)) === undefined ? undefined : cut('bank-card', length),
    )
  );
}

/** The most common first. */
const CARD_LENGTHS = [16, 19, 18, 17];

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * An identity number with other digits before or after it, such as a row number, if a label, a name
 * or a number on its other side confirms it.
 */
function withRest(digits: string, group: Group, meaning: Meaning, scene: Scene): Part[] {
  const before = scene.folded.slice(Math.max(0, group.start - 20), group.start);
  const isCertificate =
    digits.length <= 21 &&
    (DISABILITY.test(before + (scene.heading ?? '')) || isByPerson(group, scene));
  for (const from of [0, digits.length - 18, 11, digits.length - 29]) {
    const text = digits.slice(Math.max(0, from), from + 18);
    if (from < 0 || readIdentity(text, scene.today) !== 'exact') continue;
    const sides = [
      { text: digits.slice(0, from), from: 0 },
      { text: digits.slice(from + 18), from: from + 18 },
    ];
    const isBesideCard = sides.some((side) => readCard(side.text) !== undefined);
    const mobiles = sides.filter((side) => isMobile(side.text));
    const isPerson = isByPerson(group, scene);
    const isProved = ageOf(text, scene.today) >= OLDEST_SERIAL;
    const isSaid = meaning.isIdentity || (isCertificate && from === 0) || (isProved && isPerson);
    if (!isSaid && !isBesideCard && mobiles.length === 0) {
      if (isProved) return [{ kind: 'identity', text, from, certainty: 'maybe' }];
      continue;
    }
    return [
      { kind: 'identity', text, from },
      ...mobiles.map((side): Part => ({ kind: 'mobile', ...side })),
    ];
  }
  return [];
}

const MASKS = { identity: maskIdentity, mobile: maskMobile, 'bank-card': maskCard } as const;

const toSpot = ({ kind, text, from, certainty = 'sure' }: Part, at: number): Spot => ({
  kind,
  certainty,
  start: at + from,
  end: at + from + text.length,
  masked: MASKS[kind](text),
  value: text,
});
