import { isInAddress, meaningAt } from './context.ts';
import type { Spot } from './finding.ts';
import type { Scene } from './find-numbers.ts';
import { maskDocument, maskEmail, maskNumber } from './mask.ts';
import { namesPerson } from './names.ts';
import { isArea } from './numbers.ts';

/** What Excel shows of a number that is wider than its column, `1.10105E+17`. */
const SCIENTIFIC = /(?<![\d.])(\d\.\d{1,16})\s?[eE]\s?\+?\s?(1[0-8])(?!\d)/g;

/** Identity, card and mobile numbers that Excel wrote as powers of ten. */
export function findScientific(scene: Scene): Spot[] {
  return [...scene.folded.matchAll(SCIENTIFIC)].flatMap(
    ({ 0: text, 1: number = '', 2: power, index }): Spot[] => {
      const meaning = meaningAt(scene.folded, index, index + text.length, scene.heading);
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

const DOCUMENT =
  /(?<![A-Za-z\d])(?:[EGDPSHMCTLK]\d{8}|E[A-HJ-NP-Z]\d{7}|[CW][A-Z]\d{7}|[HM]\d{10}|1[45]\d{7}|[A-Z]{3}\d{12})(?![A-Za-z\d])/gi;

/** Passports and permits: their numbers prove nothing, so only where a label says what they are. */
export function findDocuments({ folded, heading }: Scene): Spot[] {
  return [...folded.matchAll(DOCUMENT)].flatMap(({ 0: text, index }): Spot[] => {
    const end = index + text.length;
    if (!meaningAt(folded, index, end, heading).isDocument) return [];
    const masked = maskDocument(text.toUpperCase());
    return [{ kind: 'travel-document', certainty: 'sure', start: index, end, masked }];
  });
}

const ADDRESS =
  /(?:家庭|居住|现|户籍)(?:住|地|所在)?(?:址|地)[:：\s]{1,4}([\p{Script=Han}\d a-zA-Z()（）#-]{4,60}?\d+\s?(?:号|室|栋|幢|弄|单元|楼|组|户)[\p{Script=Han}\d-]{0,20})/gu;

/** Where somebody lives, by its label and a number of a house. */
export function findAddresses({ folded }: Scene): Spot[] {
  return [...folded.matchAll(ADDRESS)].map(({ 0: text, 1: address = '', index }): Spot => {
    const start = index + text.length - address.length;
    const masked = `${address.slice(0, 3)}***`;
    return { kind: 'address', certainty: 'maybe', start, end: start + address.length, masked };
  });
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** Fewer are the addresses of an office. */
const LIST_FROM = 3;

/** A list of persons with their e-mail: told once, at its first. */
export function findEmails({ folded, known }: Scene): Spot[] {
  if (!folded.includes('@')) return [];
  const beside = [...folded.matchAll(EMAIL)].filter(({ 0: email, index }) => {
    if (known?.has(email.toLowerCase()) || isInAddress(folded, index)) return false;
    const before =
      folded
        .slice(Math.max(0, index - 24), index)
        .split('\n')
        .at(-1) ?? '';
    const after =
      folded.slice(index + email.length, index + email.length + 16).split('\n')[0] ?? '';
    return namesPerson(before) || namesPerson(after);
  });
  const [first] = beside;
  if (!first || new Set(beside.map(([email]) => email)).size < LIST_FROM) return [];
  const masked = `${maskEmail(first[0])} 等 ${beside.length} 个邮箱`;
  const end = first.index + first[0].length;
  return [{ kind: 'emails', certainty: 'maybe', start: first.index, end, masked }];
}
