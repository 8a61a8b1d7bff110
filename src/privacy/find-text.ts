import { isArea } from './areas.ts';
import type { Spot } from './finding.ts';
import { maskIdentity, maskNumber } from './mask.ts';
import { isName } from './names.ts';
import { readIdentity } from './numbers.ts';
import { type Scene, isRowOfPerson, meaningOf } from './scene.ts';

/** Excel's display of a number that is wider than its column, `1.10105E+17`. */
const SCIENTIFIC = /(?<![\d.])(\d\.\d{1,16})\s?[eE]\s?\+?\s?(1[0-8])(?!\d)/g;

/** Identity, card and mobile numbers that Excel wrote in scientific notation. */
export function findScientific(scene: Scene): Spot[] {
  return [...scene.folded.matchAll(SCIENTIFIC)].flatMap(
    ({ 0: text, 1: number = '', 2: power, index }): Spot[] => {
      const meaning = meaningOf({ start: index, end: index + text.length }, scene);
      const digits = number.replace('.', '');
      const place = { start: index, end: index + text.length, certainty: 'maybe' as const };
      const shown = {
        masked: `${maskNumber(number, 3, 1)}E+${power}`,
        value: `${digits}E${power}`,
      };
      const isOther = meaning.isOther || meaning.isKeyed || meaning.isCounted || meaning.isUnsaid;
      if (meaning.isOther || (isOther && !meaning.isIdentity && !meaning.isCard)) return [];
      // Counts and serial numbers are displayed in the same way.
      const isListed = !isOther && (isRowOfPerson(scene) || isInPastedRow(index, scene));
      const isIdentity = meaning.isIdentity || (isListed && isAreaStart(digits));
      const isCard = meaning.isCard || (isListed && digits.startsWith('62'));
      if ((power === '17' || power === '14') && isIdentity)
        return [{ kind: 'identity', ...place, ...shown }];
      if ((power === '15' || power === '18') && isCard)
        return [{ kind: 'bank-card', ...place, ...shown }];
      if (power === '10' && /^1[3-9]\d{2}/.test(digits))
        return [{ kind: 'mobile', ...place, ...shown }];
      return [];
    },
  );
}

/** A single row pasted from Excel is not a table. */
function isInPastedRow(start: number, { folded }: Scene): boolean {
  const line =
    folded
      .slice(Math.max(0, start - 30), start)
      .split('\n')
      .at(-1) ?? '';
  return /\t\s*$/.test(line) && line.split('\t').some(isName);
}

/**
 * Excel rounds what it does not show; six digits remain an area code, because a year follows them.
 */
function isAreaStart(digits: string): boolean {
  return digits.length >= 4 && isArea(digits.slice(0, 6).padEnd(6, '0'));
}

/** Eighteen characters, some of which OCR read as letters. */
const SCANNED = /(?<![A-Za-z\d])[\dOoIl]{17}[\dOoIlXx](?![A-Za-z\d])/g;
const FEWEST_DIGITS = 14;

/** Identity numbers with letters in place of 0 and 1 whose check character is correct. */
export function findScanned(scene: Scene): Spot[] {
  return [...scene.folded.matchAll(SCANNED)].flatMap(({ 0: text, index }): Spot[] => {
    const count = text.replace(/\D/g, '').length;
    if (count < FEWEST_DIGITS || !/[OoIl]/.test(text)) return [];
    const digits = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').toUpperCase();
    if (readIdentity(digits, scene.today) !== 'exact') return [];
    const place = { start: index, end: index + text.length };
    const meaning = meaningOf(place, scene);
    if (meaning.isOther || meaning.isKeyed) return [];
    const shown = { masked: maskIdentity(digits), value: digits };
    return [{ kind: 'identity', certainty: 'maybe', ...place, ...shown }];
  });
}
