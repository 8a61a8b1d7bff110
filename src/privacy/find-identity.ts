import { isLikelyCounty } from './areas.ts';
import type { Meaning } from './context.ts';
import type { Spot } from './finding.ts';
import { type Group, type NumberRun, runsFrom } from './groups.ts';
import { PERSON_NUMBERS } from './labels.ts';
import { maskIdentity } from './mask.ts';
import { OLDEST_SERIAL, ageOf, isOldIdentity, readIdentity } from './numbers.ts';
import { isHeldByOrganisation } from './organisations.ts';
import { type Found, type Scene, isByPerson, isPartOfLonger, meaningOf } from './scene.ts';

/** Numbers labelled “编号” are not children's. */
const YOUNGEST = 14;

const foundAt = (run: NumberRun, certainty: Spot['certainty']): Found => ({
  run,
  spot: {
    kind: 'identity',
    certainty,
    start: run.start,
    end: run.end,
    masked: maskIdentity(run.digits),
    value: run.digits,
  },
});

/** Identity numbers of 18 characters. */
export function identityIn(
  chain: readonly Group[],
  first: number,
  scene: Scene,
): Found | undefined {
  const [run] = runsFrom(chain, first, 18, 18);
  if (!run) return undefined;
  const kind = readIdentity(run.digits, scene.today);
  if (!kind) return undefined;
  const meaning = meaningOf(run, scene);
  if (kind === 'exact') return exactIn(run, meaning, scene);
  if (meaning.isOther) return { run, spot: undefined };
  if (meaning.isKeyed) return undefined;
  // Excel stores 15 significant digits and fills the rest with zeros; other programs keep 17.
  const zeros = scene.row === undefined ? '000' : '0';
  const isBroken = run.shape === '18' && run.digits.endsWith(zeros);
  if (isBroken && !meaning.isUnsaid) return foundAt(run, 'maybe');
  return meaning.isIdentity && run.gap !== 'line' ? foundAt(run, 'maybe') : undefined;
}

/** No label disables this: licences, contracts and tax numbers use the identity number. */
function exactIn(run: NumberRun, meaning: Meaning, scene: Scene): Found {
  const age = ageOf(run.digits, scene.today);
  const isLikeSerial = age < OLDEST_SERIAL;
  if (meaning.isOther) {
    const isPerson = isByPerson(run, scene);
    if (isLikeSerial || !(isPerson || isLikelyCounty(run.digits))) return { run, spot: undefined };
    return foundAt(run, isPerson && !meaning.isKeyed ? 'sure' : 'maybe');
  }
  if (meaning.isKeyed) return foundAt(run, 'maybe');
  if (meaning.isIdentity) return foundAt(run, 'sure');
  const before = scene.folded.slice(Math.max(0, run.start - 20), run.start);
  // A pupil's number is a letter followed by the identity number.
  const isPupil = /(?:^|[^A-Za-z\d])[GLJ] ?$/i.test(before);
  if (isPupil) return foundAt(run, 'sure');
  const said = before + (scene.heading ?? '');
  if (isByPerson(run, scene) || PERSON_NUMBERS.test(said)) return foundAt(run, 'sure');
  if (meaning.isUnsaid && age < YOUNGEST) return { run, spot: undefined };
  const isTorn = run.gap === 'line' || run.gap === 'cell';
  const isSomething = meaning.isCounted && !meaning.isUnsaid && !CERTIFICATE.test(said);
  const isDoubtful = isTorn || meaning.isUnsaid || meaning.isTitled;
  return foundAt(run, isSomething || (isLikeSerial && isDoubtful) ? 'maybe' : 'sure');
}

/** Certificates of any kind: those of organisations are excluded before. */
const CERTIFICATE = /证\s?(?:编?号|件)|照号/;

/** Common groupings of fifteen digits: the area, the day, the rest; or evenly. */
const OLD_SHAPES = /^(?:6-6-3|6-2-2-2-3|3-3-6-3|6-9|12-3|[3-5](?:-[3-5]){2,4}|\d(?:-\d){14})$/;

/**
 * Identity numbers of 15 digits, and those of 18 with a missing or extra digit if a label
 * identifies them.
 */
export function oldIdentityIn(
  chain: readonly Group[],
  first: number,
  scene: Scene,
): Found | undefined {
  return fifteenIn(chain, first, scene) ?? slipIn(chain, first, scene);
}

function fifteenIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  const [run] = runsFrom(chain, first, 15, 15);
  if (!run || !isOldIdentity(run.digits, scene.today)) return undefined;
  if (chain[run.last + 1]?.gap === 'none') return undefined;
  const meaning = meaningOf(run, scene);
  if (meaning.isOther) return undefined;
  if (!meaning.isIdentity) {
    if (meaning.isCorporate || isHeldByOrganisation(run, scene)) return undefined;
    if (meaning.isUnsaid || meaning.isCounted || meaning.isTitled || meaning.isKeyed)
      return undefined;
    const isWhole = run.first === run.last;
    if (!isWhole && !OLD_SHAPES.test(run.shape) && run.gap !== 'line') return undefined;
    if (!isWhole && !isByPerson(run, scene)) return undefined;
    if (isPartOfLonger(chain, run, scene)) return undefined;
  }
  return foundAt(run, 'maybe');
}

function slipIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  const group = chain[first];
  if (!group || !/^\d{17}$|^\d{19}$/.test(group.digits) || chain[first + 1]?.gap === 'none')
    return undefined;
  const { start, end, digits } = group;
  const run: NumberRun = { first, last: first, start, end, digits, shape: '', gap: 'none' };
  if (readIdentity(`${digits.slice(0, 17)}X`, scene.today) === undefined) return undefined;
  return meaningOf(run, scene).isIdentity ? foundAt(run, 'maybe') : undefined;
}
