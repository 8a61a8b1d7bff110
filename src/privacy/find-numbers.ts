import { type Meaning, isInAddress, meaningAt } from './context.ts';
import type { Spot, Surroundings } from './finding.ts';
import { type Group, type NumberRun, chainsIn, runsFrom } from './groups.ts';
import { maskCard, maskIdentity, maskMobile } from './mask.ts';
import { namesPerson } from './names.ts';
import { isMobile, isOldIdentity, readCard, readIdentity } from './numbers.ts';

/** A folded text with what is known around it. */
export interface Scene extends Surroundings {
  folded: string;
}

/** Identity, card and mobile numbers in a folded text, in its order. Each digit belongs to one of them at most. */
export function findNumbers(scene: Scene): Spot[] {
  return chainsIn(scene.folded).flatMap((chain) => {
    const spots = [...take(chain, scene, identityIn), ...joinedIn(chain, scene)];
    const rest = restOf(chain, spots);
    const cards = rest.flatMap((part) => take(part, scene, cardIn));
    const others = rest
      .flatMap((part) => restOf(part, cards))
      .flatMap((part) => take(part, scene, smallerIn));
    return [...spots, ...cards, ...others];
  });
}

type Find = (chain: readonly Group[], first: number, scene: Scene) => Found | undefined;
interface Found {
  run: NumberRun;
  spot: Spot | undefined;
}

/** Walks along a chain; a number that is found is not looked into again, told or not. */
function take(chain: readonly Group[], scene: Scene, find: Find): Spot[] {
  const spots: Spot[] = [];
  for (let first = 0; first < chain.length; first += 1) {
    const found = find(chain, first, scene);
    if (!found) continue;
    if (found.spot) spots.push(found.spot);
    first = found.run.last;
  }
  return spots;
}

function restOf(chain: readonly Group[], spots: readonly Spot[]): Group[][] {
  const parts: Group[][] = [[]];
  for (const group of chain) {
    if (spots.some(({ start, end }) => group.start < end && group.end > start)) parts.push([]);
    else parts.at(-1)?.push(group);
  }
  return parts.filter((part) => part.length > 0);
}

const at = (run: Pick<NumberRun, 'start' | 'end'>, { folded, heading }: Scene): Meaning =>
  meaningAt(folded, run.start, run.end, heading);

/** A serial that has its day of making in it is younger than anybody's work, children's numbers are not called “编号”. */
const YOUNGEST = 14;

function identityIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  const [run] = runsFrom(chain, first, 18, 18);
  if (!run) return undefined;
  const kind = readIdentity(run.digits, scene.today);
  if (!kind) return undefined;
  const meaning = at(run, scene);
  if (meaning.isOther) return { run, spot: undefined };
  const spot = (certainty: Spot['certainty']): Found => ({
    run,
    spot: {
      kind: 'identity',
      certainty,
      start: run.start,
      end: run.end,
      masked: maskIdentity(run.digits),
    },
  });
  if (kind === 'exact') {
    const isRecent = Number(run.digits.slice(6, 10)) > Number(scene.today.slice(0, 4)) - YOUNGEST;
    if (meaning.isUnsaid && !meaning.isIdentity && isRecent) return { run, spot: undefined };
    const isTorn = run.gap === 'line' || run.gap === 'cell';
    return spot(isTorn && !meaning.isIdentity ? 'maybe' : 'sure');
  }
  // Excel keeps 15 digits of a number and writes zeros for the rest; other programs keep 17.
  const zeros = scene.row === undefined ? '000' : '0';
  const isBroken = run.shape === '18' && run.digits.endsWith(zeros);
  if (isBroken && !meaning.isUnsaid) return spot('maybe');
  return meaning.isIdentity && run.gap !== 'line' ? spot('maybe') : undefined;
}

/** A number that was joined to its neighbour: `13800138000110105194912310021`, or to the number of its row. */
function joinedIn(chain: readonly Group[], scene: Scene): Spot[] {
  return chain.flatMap((group, index) => {
    const next = chain[index + 1];
    const digits = group.digits + (next?.digits === 'X' && next.gap === 'none' ? 'X' : '');
    if (digits.length < 19 || digits.length > 60) return [];
    const isAlone = readCard(digits) === 'unionpay';
    const starts = isAlone ? [] : [0, digits.length - 18, 11, digits.length - 29];
    for (const offset of starts.filter((each) => each >= 0)) {
      const number = digits.slice(offset, offset + 18);
      const beside = [digits.slice(0, offset), digits.slice(offset + 18)];
      if (readIdentity(number, scene.today) !== 'exact') continue;
      const start = group.start + offset;
      const meaning = at({ start: group.start, end: start + 18 }, scene);
      if (meaning.isOther) continue;
      const isBesidePerson = beside.some((part) => isMobile(part) || readCard(part) !== undefined);
      if (!isBesidePerson && !meaning.isIdentity) continue;
      const mobiles = beside.filter(isMobile).map((part): Spot => {
        const from = group.start + (part === beside[0] ? 0 : offset + 18);
        return {
          kind: 'mobile',
          certainty: 'sure',
          start: from,
          end: from + 11,
          masked: maskMobile(part),
          value: part,
        };
      });
      const masked = maskIdentity(number);
      return [{ kind: 'identity', certainty: 'sure', start, end: start + 18, masked }, ...mobiles];
    }
    return [];
  });
}

const CARD_SHAPES =
  /^(?:1[6-9]|\d(?:-\d){15,18}|4-4-4-4(?:-[1-3])?|6-1[0-3]|8-8|6-6-[4-7]|4-1[2-5]|3-4-4-4-[1-4]|\d+-\d+)$/;

function cardIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  for (const run of runsFrom(chain, first, 16, 19)) {
    const kind = readCard(run.digits);
    if (!kind || !CARD_SHAPES.test(run.shape)) continue;
    const meaning = at(run, scene);
    const isPair = /^\d+-\d+$/.test(run.shape) && !/^(?:6-1[0-3]|8-8|4-1[2-5])$/.test(run.shape);
    if (isPair && !meaning.isCard) continue;
    if (meaning.isOther && !meaning.isCard) return { run, spot: undefined };
    if (isInAddress(scene.folded, run.start)) continue;
    const isGrouped = run.shape.startsWith('4-4-4-4') && run.gap === 'sign';
    const isSaid =
      meaning.isCard || (kind === 'unionpay' && isFullLength(run) && !meaning.isUnsaid);
    const isLikely =
      isSaid || (!meaning.isUnsaid && (kind === 'unionpay' || isGrouped || isByPerson(run, scene)));
    if (!isLikely) continue;
    const certainty = isSaid && run.gap !== 'line' && run.gap !== 'cell' ? 'sure' : 'maybe';
    const masked = maskCard(run.digits);
    return { run, spot: { kind: 'bank-card', certainty, start: run.start, end: run.end, masked } };
  }
  return undefined;
}

/** UnionPay's cards have 16 or 19 digits nearly always. */
const isFullLength = ({ digits }: NumberRun) => digits.length === 16 || digits.length === 19;

function smallerIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  return mobileIn(chain, first, scene) ?? oldIdentityIn(chain, first, scene);
}

function oldIdentityIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  const group = chain[first];
  const next = chain[first + 1];
  if (!group || next?.gap === 'none' || !/^\d{15}$|^\d{17}$|^\d{19}$/.test(group.digits))
    return undefined;
  const { start, end, digits } = group;
  const run: NumberRun = { first, last: first, start, end, digits, shape: '', gap: 'none' };
  const meaning = at(run, scene);
  const isOld = isOldIdentity(digits, scene.today) && !meaning.isOther && !meaning.isUnsaid;
  // One digit too few or too many, where the label says what it should be.
  const isSlip = meaning.isIdentity && digits.length > 15 && readSlip(digits, scene.today);
  if (!isOld && !isSlip) return undefined;
  const masked = maskIdentity(digits);
  return { run, spot: { kind: 'identity', certainty: 'maybe', start, end, masked } };
}

const readSlip = (digits: string, today: string) =>
  readIdentity(`${digits.slice(0, 17)}X`, today) !== undefined;

const MOBILE_SHAPES =
  /^(?:11|3-4-4|3-8|7-4|4-3-4|3-3-5|3-5-3|5-6|6-5|4-4-3|3-3-3-2|3-2-3-3|3-4-2-2|\d(?:-\d){10})$/;
/** What a count or an amount has around it: `15000000000元`. */
const IS_AMOUNT = /^\s?(?:[元亿万人次美吨张个份册本]|%|％|\.\d)/;

function mobileIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  for (const run of runsFrom(chain, first, 11, 15).reverse()) {
    const digits = run.digits.replace(/^(?:00)?86(?=1\d{10}$)/, '');
    if (!isMobile(digits) || !MOBILE_SHAPES.test(shapeOfLast11(run))) continue;
    const { known, folded } = scene;
    if (known?.has(digits)) return { run, spot: undefined };
    if (/[\d.¥$]\s?$/.test(folded.slice(Math.max(0, run.start - 1), run.start))) continue;
    if (IS_AMOUNT.test(folded.slice(run.end, run.end + 3))) continue;
    const meaning = at(run, scene);
    const isByName = isByPerson(run, scene);
    if (meaning.isOther || (meaning.isUnsaid && !meaning.isMobile)) return { run, spot: undefined };
    if (meaning.isOffice && !isByName) return { run, spot: undefined };
    if (isInAddress(folded, run.start)) continue;
    if (run.gap !== 'none' && run.gap !== 'sign' && !isByName && !meaning.isMobile) continue;
    const spot: Spot = {
      kind: 'mobile',
      certainty: isByName ? 'sure' : 'maybe',
      start: run.start,
      end: run.end,
      masked: maskMobile(digits),
      value: digits,
    };
    return { run, spot };
  }
  return undefined;
}

/** How the eleven digits after +86 are grouped. */
function shapeOfLast11({ digits, shape }: NumberRun): string {
  const lengths = shape.split('-').map(Number);
  const [first = 0, ...rest] = lengths;
  const country = digits.length - 11;
  return (first === country ? rest : [first - country, ...rest]).join('-');
}

const isByPerson = (run: NumberRun, scene: Scene): boolean =>
  isBesideName(run, scene) || namesPerson(scene.row ?? '');

/** Whether a person is named on the same line, a few words before or after. */
function isBesideName({ start, end }: { start: number; end: number }, { folded }: Scene): boolean {
  const before = folded
    .slice(Math.max(0, start - 30), start)
    .split('\n')
    .slice(-2)
    .join(' ');
  const after = folded.slice(end, end + 20).split('\n')[0] ?? '';
  return namesPerson(before) || namesPerson(after);
}
