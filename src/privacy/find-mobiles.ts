import { isInAddress } from './context.ts';
import type { Spot } from './finding.ts';
import { type Group, type NumberRun, runsFrom } from './groups.ts';
import { maskMobile } from './mask.ts';
import { isMobile } from './numbers.ts';
import {
  type Found,
  type Scene,
  isAloneOnLine,
  isByPerson,
  isGlued,
  isMarks,
  isPartOfLonger,
  isSample,
  meaningOf,
} from './scene.ts';

const SHAPES =
  /^(?:11|3-4-4|3-8|7-4|4-3-4|3-3-5|3-5-3|5-6|6-5|4-4-3|3-3-3-2|3-2-3-3|3-4-2-2|\d(?:-\d){10})$/;
const MAX_PARTS = 5;
const MAX_LINES = 3;
/** Units after a count or an amount: `15000000000元`. 张, 万, 元 and 米 are surnames as well. */
const UNIT = /^\s?(?:[元亿万人次美吨张个份册本株克米度]|字节|公里|平方|立方|千瓦|[KMG]?B\b|%|％)/;
const DECIMAL = /^\s?\.\d/;
/** The decimal part that programs add when they read an integer as a float. */
const FLOAT = /^\.0(?!\d)/;
/** Letters directly before a number. */
const MOBILE_LETTERS =
  /(?:^|[^A-Za-z])(?:tel|phone|mobile|mob|cell|call|ph|v|vx|wx|wechat|weixin|whatsapp|sj|sjh|dh|dianhua|shouji|lxdh|no|id|num|number|m|t|p)$/i;
/** A word for numbers of any kind, attached to this one. */
const STUCK = /(?:号码|(?:^|[^A-Za-z\p{Script=Han}])(?:No|ID|num))$/iu;

/** Mobile numbers of persons. */
export function mobileIn(chain: readonly Group[], first: number, scene: Scene): Found | undefined {
  if (!/^(?:1|8|86.*|0|00.*)$|^0?1[3-9]/.test(chain[first]?.digits ?? '')) return undefined;
  for (const run of runsFrom(chain, first, 11, 15).reverse()) {
    const digits = run.digits.replace(/^(?:(?:00)?86|0)(?=1\d{10}$)/, '');
    if (!isMobile(digits)) continue;
    const found = readRun(chain, run, digits, scene);
    if (found) return found;
  }
  return undefined;
}

function readRun(
  chain: readonly Group[],
  run: NumberRun,
  digits: string,
  scene: Scene,
): Found | undefined {
  const { known, folded } = scene;
  const meaning = meaningOf(run, scene);
  if (!meaning.isMobile && (isMark(run, scene) || isMachine(run, scene))) return undefined;
  const isNamed = isByPerson(run, scene);
  if (!isLikelyCut(chain, run, meaning.isMobile, isNamed)) return undefined;
  if (known?.has(digits)) return { run, spot: undefined };
  if (/[\d.¥$]\s?$/.test(folded.slice(Math.max(0, run.start - 1), run.start))) return undefined;
  if (run.digits.startsWith('01') && !isNamed && !meaning.isMobile) return undefined;
  const after = folded.slice(run.end, run.end + 3);
  const isFloat = FLOAT.test(after) && scene.row !== undefined && (isNamed || meaning.isMobile);
  if (DECIMAL.test(after) && !isFloat) return undefined;
  if (UNIT.test(after) && !isNamed && !meaning.isMobile) return undefined;
  const isStuck = STUCK.test(folded.slice(Math.max(0, run.start - 6), run.start));
  if (isGlued(run, scene, MOBILE_LETTERS, isNamed || meaning.isMobile || isStuck)) return undefined;
  const isSaidOther =
    (meaning.isUnsaid && !isStuck) ||
    meaning.isKeyed ||
    meaning.isCounted ||
    (meaning.isTitled && !isNamed);
  if (meaning.isOther || (isSaidOther && !meaning.isMobile)) return { run, spot: undefined };
  if (meaning.isOffice && !isNamed) return { run, spot: undefined };
  if (FILE.test(folded.slice(Math.max(0, run.start - 6), run.start))) return undefined;
  if (isInAddress(folded, run.start, run.end)) return undefined;
  if (!meaning.isMobile && isPartOfLonger(chain, run, scene)) return undefined;
  if (run.gap !== 'none' && run.gap !== 'sign' && !isNamed && !meaning.isMobile) return undefined;
  return { run, spot: spotOf(run, digits, isNamed && !isSample(run, scene)) };
}

/** One of several marks beside a name, and not alone in its cell. */
const isMark = (run: NumberRun, scene: Scene) =>
  isMarks(run) && !(scene.row !== undefined && isAloneOnLine(run, scene));

/** Names of pictures or files. */
const FILE = /(?:下载|附件|图片?|照片|截图|文件)[\s[（(_-]?$/;

const ADDRESS_OF_MACHINE = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** An IPv4 address. */
function isMachine({ start, end }: NumberRun, { folded }: Scene): boolean {
  const text = folded.slice(start, end);
  return ADDRESS_OF_MACHINE.test(text) && text.split('.').every((part) => Number(part) < 256);
}

const spotOf = (run: NumberRun, digits: string, isNamed: boolean): Spot => ({
  kind: 'mobile',
  certainty: isNamed ? 'sure' : 'maybe',
  start: run.start,
  end: run.end,
  masked: maskMobile(digits),
  value: digits,
});

/** Grouped in a common way, or anywhere by a line break; below its label in any way. */
function isLikelyCut(
  chain: readonly Group[],
  run: NumberRun,
  isSaid: boolean,
  isNamed: boolean,
): boolean {
  const parts = chain.slice(run.first, run.last + 1);
  if (isSaid && run.gap !== 'cell' && parts.length <= MAX_PARTS) return true;
  // Beside a person, in few groups of any size, but not as small list numbers.
  const isFew = parts.length <= 4 && parts.slice(0, -1).every(({ digits }) => digits.length > 2);
  if (isNamed && /^3-2-2-2-2$/.test(run.shape)) return true;
  if (isNamed && isFew && run.gap === 'sign' && parts[0]?.digits.length !== 10) return true;
  const lines = parts.filter(({ gap }, index) => index > 0 && gap === 'line').length;
  if (SHAPES.test(shapeOfLast11(parts, false))) return true;
  return lines > 0 && lines < MAX_LINES && SHAPES.test(shapeOfLast11(parts, true));
}

/**
 * The grouping of the eleven digits after +86; parts joined across a line break count as one group.
 */
function shapeOfLast11(parts: readonly Group[], isJoined: boolean): string {
  const lengths: number[] = [];
  for (const [index, { digits, gap }] of parts.entries())
    if (isJoined && index > 0 && gap === 'line') lengths.push((lengths.pop() ?? 0) + digits.length);
    else lengths.push(digits.length);
  const country = lengths.reduce((sum, length) => sum + length, 0) - 11;
  const [first = 0, ...rest] = lengths;
  return (first === country ? rest : [first - country, ...rest]).join('-');
}
