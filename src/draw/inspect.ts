import { toShanghaiTimestamp } from '../values/dates.ts';
import { formatCode, formatList, isCode, splitCodes } from './codes.ts';
import { ALGORITHM, type Announcement, LEAD_HOURS, type Values, canonicalNumbers } from './draw.ts';
import { hashText } from './hash-text.ts';
import { winnersOf } from './order.ts';
import { roundTime } from './quicknet.ts';

/** All that is published of a draw, but the list. */
export interface PublishedDraw extends Announcement {
  /** Empty until they are known. */
  values: Values;
  /** In the order in which they were drawn; none until they are known. */
  winners: readonly string[];
}

/** What can be wrong: fields of the entry. */
export type Subject =
  | 'algorithm'
  | 'codes'
  | 'listHash'
  | 'prizes'
  | 'announced'
  | 'lotteryAt'
  | 'round'
  | 'numbers'
  | 'signature'
  | 'winners';

/** One thing that was compared. Both texts are Chinese, for readers and editors; `found` is missing if all is well. */
export interface Finding {
  subject: Subject;
  /** What holds if nothing is wrong: `清单的指纹和公示的一样`. */
  says: string;
  found?: string;
  expected?: string;
}

/** How signatures are verified: `isSignatureOf`, which pages load only when it is asked for. */
export type VerifyRound = (round: number, signature: string) => boolean;

/**
 * Compares all that is published of a draw with what follows from it, in the order in which it came about. What has not
 * happened yet is left out.
 *
 * @param list the list as a file, byte by byte
 */
export function inspectDraw(
  draw: PublishedDraw,
  list: string,
  isSignatureOf: VerifyRound,
): Finding[] {
  const codes = splitCodes(list);
  const { lottery, signature } = draw.values;
  const isDrawn = lottery !== '' && signature !== '';
  return [
    checkAlgorithm(draw),
    checkList(list, codes),
    checkHash(draw, list),
    checkPrizes(draw, codes),
    checkClosed(draw),
    ...checkLead(draw),
    ...(lottery === '' ? [] : [checkNumbers(lottery)]),
    ...(signature === '' ? [] : [checkSignature(draw, isSignatureOf)]),
    ...(isDrawn && draw.winners.length > 0 ? [checkWinners(draw, codes)] : []),
  ];
}

const finding = (
  subject: Subject,
  says: string,
  wrong?: { found: string; expected: string } | false,
): Finding => ({ subject, says, ...(wrong || {}) });

const checkAlgorithm = ({ algorithm }: PublishedDraw): Finding =>
  finding(
    'algorithm',
    `算法是第${ALGORITHM}版`,
    algorithm !== ALGORITHM && { found: algorithm, expected: `应为 ${ALGORITHM}` },
  );

function checkList(list: string, codes: readonly string[]): Finding {
  const at = codes.findIndex((code, index) => !isCode(code) || code <= (codes[index - 1] ?? ''));
  const code = codes[at] ?? '';
  const whole = codes.length > 0 && list === formatList(codes);
  const expected = !isCode(code)
    ? '应为26个字符，只有大写字母和2到7，不是打错的'
    : '应从小到大排，一个号码只写一次';
  const wrong =
    at >= 0
      ? { found: `第${at + 1}个“${code}”`, expected }
      : !whole && { found: `${codes.length}个号码`, expected: '应为一行一个号码，没有空行' };
  return finding('codes', `清单里有${codes.length}个号码，排好了，没有重复`, wrong);
}

function checkHash({ listHash }: PublishedDraw, list: string): Finding {
  const hash = hashText(list);
  return finding(
    'listHash',
    '清单的指纹和公示的一样',
    hash !== listHash && { found: listHash, expected: `这份清单算出来是 ${hash}` },
  );
}

function checkPrizes({ prizes }: PublishedDraw, codes: readonly string[]): Finding {
  const count = prizes.reduce((sum, prize) => sum + prize.count, 0);
  return finding(
    'prizes',
    `奖一共${count}个，不比号码多`,
    count > codes.length && {
      found: `一共${count}个`,
      expected: `最多 ${codes.length} 个：号码只有这么多`,
    },
  );
}

const checkClosed = ({ closed, announced }: PublishedDraw): Finding =>
  finding(
    'announced',
    '先截止，后公示',
    Date.parse(announced) < Date.parse(closed) && {
      found: announced,
      expected: `不能早于截止（${closed}）`,
    },
  );

/** Both values are unknown for a day after the announcement. */
function checkLead({ announced, lottery, round }: PublishedDraw): Finding[] {
  const earliest = Date.parse(announced) + LEAD_HOURS * 3_600_000;
  const from = toShanghaiTimestamp(new Date(earliest));
  const published = roundTime(round);
  return [
    finding(
      'lotteryAt',
      `彩票开奖在公示${LEAD_HOURS}小时以后`,
      Date.parse(lottery.at) < earliest && {
        found: lottery.at,
        expected: `不能早于 ${from}：公示满${LEAD_HOURS}小时才能有数`,
      },
    ),
    finding(
      'round',
      `随机数公布在公示${LEAD_HOURS}小时以后`,
      published < earliest && {
        found: `第${round}轮，${toShanghaiTimestamp(new Date(published))}公布`,
        expected: `不能早于 ${from}：公示满${LEAD_HOURS}小时才能有数`,
      },
    ),
  ];
}

function checkNumbers(numbers: string): Finding {
  const canonical = canonicalNumbers(numbers);
  return finding(
    'numbers',
    '开奖号码的写法是规定的那种',
    canonical !== numbers && {
      found: numbers,
      expected:
        canonical === undefined
          ? '应为开奖号码，例如 3 9 12 18 25 31 + 7'
          : `应写成 ${canonical}：不带前面的0，从小到大，空一格`,
    },
  );
}

const checkSignature = (
  { round, values: { signature } }: PublishedDraw,
  isSignatureOf: VerifyRound,
): Finding =>
  finding(
    'signature',
    `签名是随机数网络第${round}轮的`,
    !isSignatureOf(round, signature) && {
      found: signature,
      expected: `应为第${round}轮的签名，96个十六进制数字`,
    },
  );

function checkWinners(draw: PublishedDraw, codes: readonly string[]): Finding {
  const { winners } = draw;
  const right = winnersOf(draw, draw.values, codes);
  const at = Array.from({ length: Math.max(right.length, winners.length) }).findIndex(
    (_, index) => winners[index] !== right[index],
  );
  const named = (code: string | undefined) => (code === undefined ? '没有' : formatCode(code));
  return finding(
    'winners',
    '中奖的号码，照这些数重抽一遍，一个不差',
    at >= 0 && {
      found: `第${at + 1}个是${named(winners[at])}`,
      expected: `第${at + 1}个应为${named(right[at])}`,
    },
  );
}
