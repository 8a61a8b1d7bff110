import type { Spot } from './finding.ts';
import { maskIdentity, maskMobile } from './mask.ts';
import { isBirth, isMobile, readIdentity } from './numbers.ts';
import { type Scene, meaningOf } from './scene.ts';

/** Numbers with list punctuation between their parts, which elsewhere separates two numbers. */
const LISTED =
  /(?<![\d.][,，、;；:：|+]?)\d{1,17}(?:\s?[,，、;；:：|+] ?\d{1,17}){1,17}[Xx]?(?![A-Za-z\d])(?!\.\d)/g;
const SIGN = /[^\dXx]+/;
const AREA = 6;

/**
 * Identity numbers by their check character, and mobile numbers by their label, in parts separated
 * by commas and the like.
 */
export function findListed(scene: Scene): Spot[] {
  return [...scene.folded.matchAll(LISTED)].flatMap(({ 0: text, index: start }): Spot[] => {
    const parts = text.split(SIGN);
    const value = parts.join('').toUpperCase();
    const end = start + text.length;
    const meaning = meaningOf({ start, end }, scene);
    if (meaning.isOther || meaning.isKeyed || meaning.isCounted) return [];
    const place = { start, end, value };
    if (isIdentity(parts, value, scene.today))
      return [{ kind: 'identity', certainty: 'sure', ...place, masked: maskIdentity(value) }];
    const isSaid = meaning.isMobile && (isByDigit(parts) || MOBILE.test(shapeOf(parts)));
    if (!isSaid || !isMobile(value)) return [];
    return [{ kind: 'mobile', certainty: 'maybe', ...place, masked: maskMobile(value) }];
  });
}

const MOBILE = /^(?:3-4-4|3-8|3-3-5|7-4)$/;

const shapeOf = (parts: readonly string[]) => parts.map(({ length }) => length).join('-');

const isByDigit = (parts: readonly string[]) => parts.every(({ length }) => length === 1);

/**
 * Split after the area code, or at every character; only of an adult, because children's marks and
 * sums may match by chance.
 */
function isIdentity(parts: readonly string[], value: string, today: string): boolean {
  const isCut = isByDigit(parts) || (parts[0]?.length === AREA && parts.length <= 5);
  if (!isCut || readIdentity(value, today) !== 'exact') return false;
  return isBirth(value.slice(6, 14), `${Number(today.slice(0, 4)) - 14}${today.slice(4)}`);
}
