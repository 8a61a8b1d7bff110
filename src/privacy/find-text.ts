import { isArea } from './areas.ts';
import type { Spot } from './finding.ts';
import { maskNumber } from './mask.ts';
import { type Scene, meaningOf } from './scene.ts';

/** What Excel shows of a number that is wider than its column, `1.10105E+17`. */
const SCIENTIFIC = /(?<![\d.])(\d\.\d{1,16})\s?[eE]\s?\+?\s?(1[0-8])(?!\d)/g;

/** Identity, card and mobile numbers that Excel wrote as powers of ten. */
export function findScientific(scene: Scene): Spot[] {
  return [...scene.folded.matchAll(SCIENTIFIC)].flatMap(
    ({ 0: text, 1: number = '', 2: power, index }): Spot[] => {
      const meaning = meaningOf({ start: index, end: index + text.length }, scene);
      const digits = number.replace('.', '');
      const place = { start: index, end: index + text.length, certainty: 'maybe' as const };
      const masked = `${maskNumber(number, 3, 1)}E+${power}`;
      if (meaning.isOther) return [];
      if ((power === '17' || power === '14') && (isAreaStart(digits) || meaning.isIdentity))
        return [{ kind: 'identity', ...place, masked }];
      if ((power === '15' || power === '18') && (digits.startsWith('62') || meaning.isCard))
        return [{ kind: 'bank-card', ...place, masked }];
      if (power === '10' && /^1[3-9]\d{2}/.test(digits))
        return [{ kind: 'mobile', ...place, masked }];
      return [];
    },
  );
}

/** Excel rounds what it does not show; six digits stay an area, since a year follows them. */
function isAreaStart(digits: string): boolean {
  return digits.length >= 4 && isArea(digits.slice(0, 6).padEnd(6, '0'));
}

const ADDRESS =
  /(?:家庭|居住|现|户籍)(?:住|地|所在)?(?:址|地)[:：\s]{1,4}([\p{Script=Han}\d a-zA-Z()（）#-]{4,60}?\d+\s?(?:号|室|栋|幢|弄|单元|楼|组|户)[\p{Script=Han}\d-]{0,20})/gu;

/** Where somebody lives, by its label and a number of a house. */
export function findAddresses({ folded }: Scene): Spot[] {
  // Most cells of a table hold none.
  if (!/[址地]/.test(folded)) return [];
  return [...folded.matchAll(ADDRESS)].map(({ 0: text, 1: address = '', index }): Spot => {
    const start = index + text.length - address.length;
    const masked = `${address.slice(0, 3)}***`;
    return { kind: 'address', certainty: 'maybe', start, end: start + address.length, masked };
  });
}
