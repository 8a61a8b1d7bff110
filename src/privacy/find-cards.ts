import { isInAddress } from './context.ts';
import { type Group, type NumberRun, runsFrom } from './groups.ts';
import { maskCard } from './mask.ts';
import { readCard } from './numbers.ts';
import { isHeldByOrganisation, isHeldByPerson, namesOrganisation } from './organisations.ts';
import {
  type Found,
  type Scene,
  isAloneOnLine,
  isByPerson,
  isGlued,
  isMarks,
  isPartOfLonger,
  meaningOf,
} from './scene.ts';

/** Formats of card numbers: undivided, in fours, by their bank and the rest, digit by digit. */
const GROUPED =
  /^(?:1[6-9]|\d(?:-\d){15,18}|4-4-4-4(?:-[1-3])?|6-1[0-3]|8-8|8-11|6-6-[4-7]|4-1[2-5]|3-4-4-4-[1-4])$/;
const MAX_PARTS = 7;
const CARD_LETTERS = /^(?:card|bank|no|id|num|number|kh|zh|yhk|gzk|sfz|cup|union|unionpay)$/i;

/** Bank cards. */
export function cardIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  if (!/^[2-9]/.test(chain[first]?.digits ?? '')) return undefined;
  for (const run of runsFrom(chain, first, 16, 19)) {
    const found = readRun(chain, run, scene);
    if (found) return found;
  }
  return undefined;
}

function readRun(chain: readonly Group[], run: NumberRun, scene: Scene): Found | undefined {
  if (isCreditCode(run, scene)) return { run, spot: undefined };
  const kind = readCard(run.digits);
  if (!kind) return brokenCard(chain, run, scene);
  const meaning = meaningOf(run, scene);
  if (meaning.isGift || meaning.isCorporate || meaning.isKeyed) return { run, spot: undefined };
  const isHeldBySomebody = isHeldByPerson(run, scene);
  const isCard = meaning.isCard || isHeldBySomebody;
  const isUnion = kind === 'unionpay' && (isFullLength(run) || isAlone(run, scene));
  const isGrouped = GROUPED.test(run.shape);
  if (!isGrouped && !isCard && !(isUnion && isLikelyCut(run))) return undefined;
  if ((meaning.isOther || meaning.isCounted) && !isCard) return { run, spot: undefined };
  if (isInAddress(scene.folded, run.start, run.end) && !isUnion) return undefined;
  const isPerson = isByPerson(run, scene) || isHeldBySomebody;
  if (!isCard && isGlued(run, scene, CARD_LETTERS, isUnion || isPerson)) return undefined;
  if (!meaning.isCardAlone && isPartOfLonger(chain, run, scene)) return undefined;
  const isHeld = !meaning.isCardAlone && isHeldByOrganisation(run, scene);
  const isOffice = !meaning.isCardAlone && namesOrganisation(run, scene);
  if (isHeld || (isOffice && !(isUnion && isPerson))) return { run, spot: undefined };
  const isWeak = (meaning.isUnsaid && !isCard) || (meaning.isTitled && !isPerson && !isCard);
  if (!isCard && isMarks(run) && !isAloneOnLine(run, scene)) return undefined;
  if (isWeak || !(meaning.isCardAlone || isUnion || isPerson)) return undefined;
  const isProved = isUnion
    ? isCard || (isGrouped && isFullLength(run))
    : isCard && (meaning.isCardAlone || isPerson);
  const isTorn = run.gap === 'line' || run.gap === 'cell';
  return foundAt(run, isProved && !isTorn && !isOffice ? 'sure' : 'maybe');
}

/** An organisation's credit code whose only letter is the last character. */
const isCreditCode = ({ digits, end }: NumberRun, { folded }: Scene) =>
  /^(?:[159][1-9])\d{15}$/.test(digits) &&
  /^[A-HJ-NP-RT-UWXY](?![A-Za-z])/.test(folded.slice(end, end + 2));

/** UnionPay's cards nearly always have 16 or 19 digits. */
const isFullLength = ({ digits }: NumberRun) => digits.length === 16 || digits.length === 19;

/** Of unusual length, alone in its cell. */
const isAlone = ({ shape }: NumberRun, { row }: Scene) =>
  row !== undefined && /^(?:17|18|\d(?:-\d)+)$/.test(shape);

/** Few parts, on one or two lines. */
const isLikelyCut = ({ shape, gap }: NumberRun) =>
  gap !== 'cell' && shape.split('-').length <= MAX_PARTS && !/^[1-3]-[1-3]-/.test(shape);

/** Excel replaces digits after the fifteenth with zeros. */
const ZEROS: Readonly<Record<string, RegExp>> = { 16: /0$/, 17: /00$/, 18: /000$/, 19: /0000$/ };

/**
 * Excel stores 15 significant digits; other programs round a number to the nearest floating-point
 * value.
 */
function isRounded({ digits, shape }: NumberRun): boolean {
  if (/^(\d)\1+$/.test(digits)) return false;
  if (GROUPED.test(shape) && (ZEROS[digits.length]?.test(digits) ?? false)) return true;
  return shape === '19' && String(BigInt(Number(digits))) === digits;
}

function brokenCard(chain: readonly Group[], run: NumberRun, scene: Scene): Found | undefined {
  if (!isRounded(run)) return undefined;
  const isWhole = run.first === run.last;
  if (!isWhole && (!run.digits.startsWith('62') || isPartOfLonger(chain, run, scene)))
    return undefined;
  const meaning = meaningOf(run, scene);
  if (meaning.isGift || meaning.isCorporate || meaning.isKeyed) return undefined;
  if (!meaning.isCardAlone && isHeldByOrganisation(run, scene)) return undefined;
  const isListed = run.digits.length === 19 && scene.row !== undefined;
  const isLikely = run.digits.startsWith('62') && (isListed || isByPerson(run, scene));
  if (!meaning.isCard && !isLikely) return undefined;
  if (!meaning.isCard && (meaning.isOther || meaning.isUnsaid || meaning.isCounted))
    return undefined;
  if (isGlued(run, scene, CARD_LETTERS)) return undefined;
  return foundAt(run, 'maybe');
}

const foundAt = (run: NumberRun, certainty: 'sure' | 'maybe'): Found => ({
  run,
  spot: {
    kind: 'bank-card',
    certainty,
    start: run.start,
    end: run.end,
    masked: maskCard(run.digits),
    value: run.digits,
  },
});
