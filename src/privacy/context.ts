import {
  ANY_NUMBER,
  CARD_ALONE,
  CARD_WORDS,
  CORPORATE,
  COUNTED,
  DOCUMENT_WORDS,
  GIFT_CARDS,
  IDENTITY_WORDS,
  MOBILE_WORDS,
  NOT_COUNTED,
  OTHER_NUMBERS,
  TITLE_OF_NUMBERS,
  TITLE_OF_PERSONS,
} from './labels.ts';

/**
 * Text between a label and its number: letters of a series; in a list other numbers of the same
 * label.
 */
const LEAD =
  '(?:为|是|如下|分别)?[\\s:：(（#№=|"\'*_\\[\\]【】「」“”<>{}/-]{0,12}(?:[A-Za-z]{1,6}[ -]?)?(?:[\\dXx-]{10,26} ?[、和及与/] ?){0,30}$';
/** Endings of labels of numbers: 回单编号 is the same as 回单. */
const ENDING = '(?:编?号码?|编码|代码|ID|_?no\\.?)?';
const OTHER = new RegExp(`(?:${OTHER_NUMBERS})${ENDING}(?:[（(][^（()）]{1,12}[)）])?${LEAD}`, 'i');
const UNSAID = new RegExp(`(?:${ANY_NUMBER})${LEAD}`, 'i');
const COUNT = new RegExp(`(\\p{Script=Han}{0,8}(?:${COUNTED}))${LEAD}`, 'u');
const COUNT_HEADING = new RegExp(`^\\D*(?:${COUNTED})(?:[（(].*)?$`, 'u');
const OFFICE =
  /(?:值班|咨询|服务|办公室?|单位|投诉|举报|监督|热线|客服|[订送][货购餐票水]|外卖|急诊|挂号|售后|预[约订]|报名|门店|商[户家]|总机|传真|接待|维权|援助|报修|救援)(?:电话|手机|热线|号码|专线)?[^\p{Script=Han}\d]{0,6}$/u;
const OTHER_HEADING = new RegExp(`(?:${OTHER_NUMBERS})`, 'i');

/** The key of a value in data or in a log. */
const KEY =
  /(?:^|[^\w-])(?:["']([A-Za-z][\w-]{0,30})["']\s?[:=]|([A-Za-z][\w-]{0,30})=|([a-z][a-z\d]*(?:_[a-z\d]+)+|order|serial|meter|ticket|trade|device|trace|request|session|seq|batch|time|room|group|meeting|build|size|bytes|total|invoice|waybill|express|tracking|parcel|barcode|voucher)\s?:)[\s"'[({]*(?:[\dXx -]{6,26}["']?)?$/;
const PERSONS_KEY =
  /^(?:user|my|home|work|cell|linkman|lx|jt|yd|lxr)?(?:phone|mobile|cell|tel|telephone|contacts?|emergency|shouji|sj|dh|fs|dianhua|haoma|wechat|weixin|wx|vx|whatsapp|idcard|sfz|shenfenzheng|idno|identity|passport|permit|card|bank|account|acct|yhk|yhzh|zhanghao|kahao)(?:no|num|numbers?|h|hm|hao|haoma)?\d{0,2}$/;
/** Keys without information, or with prose as value. */
const NEUTRAL_KEY =
  /^(?:id|ids|no|num|number|zjhm?|cert|certificate|credentials?|document|q|v|k|t|s|text|value|values|val|label|title|alt|content|name|names|data|note|remarks?|desc|description|summary|body|message|msg|user|username|login|author|owner|person|people|leader|teacher|member|members|staff|href|src|url|link|query|keyword|key|field|cell|row|html|markdown|placeholder|aria-label)$/;

/** Whether a value belongs to a key that does not denote a personal number. */
function isKeyed(clause: string): boolean {
  const match = KEY.exec(clause);
  const key = match?.[1] ?? match?.[2] ?? match?.[3];
  if (key === undefined || NEUTRAL_KEY.test(key.toLowerCase())) return false;
  const words = key
    .replace(/([a-z\d])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .split(/[_-]/);
  // `phonelike_code` does not match; `id_card`, `cardNo`, `data-id` do.
  const isPersons = words.some((word) => PERSONS_KEY.test(word));
  return !isPersons && !words.every((word) => NEUTRAL_KEY.test(word));
}

/** The meaning of numbers according to a heading or a label. */
export interface Meaning {
  isIdentity: boolean;
  isCard: boolean;
  /** The number's own clause or heading mentions a card, and not an account. */
  isCardAlone: boolean;
  /** An organisation's account, according to its label. */
  isCorporate: boolean;
  /** A card of a shop, a canteen, a library. */
  isGift: boolean;
  isMobile: boolean;
  isDocument: boolean;
  /** A number that is not a person's, such as an order's or a contract's. */
  isOther: boolean;
  /** The value of a data key that denotes something else. */
  isKeyed: boolean;
  /** The number or count of an unknown kind: of seats, of points. */
  isCounted: boolean;
  /** A number of unspecified kind: weak evidence. */
  isUnsaid: boolean;
  /** From the title above: weak evidence. */
  isTitled: boolean;
  /** A telephone of an office. */
  isOffice: boolean;
}

const NEAR = 40;
/** A line of a list of numbers, possibly numbered. */
const NUMBER_LINE =
  /^\s*(?:[-*+·>]\s?|\d{1,3}[.、)）]\s?)?(?:[\dXx][\dXx -]{5,28}[,，;；、。]?)?\s*$/;
const LINE_BEGIN = /^\s*(?:[-*+·>]\s?|\d{1,3}[.、)）]\s?)?$/;
const MAX_LINES = 400;
const MAX_LINE_LENGTH = 60;

/**
 * For a number in a list of only numbers, one a line: the line above the list; undefined elsewhere.
 */
function labelOfList(folded: string, start: number): string | undefined {
  let end = folded.lastIndexOf('\n', start - 1);
  if (start - end > MAX_LINE_LENGTH || !LINE_BEGIN.test(folded.slice(end + 1, start)))
    return undefined;
  const isCounted = /\d/.test(folded.slice(end + 1, start));
  for (let count = 0; end > 0 && count < MAX_LINES; count += 1) {
    const begin = folded.lastIndexOf('\n', end - 1) + 1;
    const line = end - begin > MAX_LINE_LENGTH ? undefined : folded.slice(begin, end);
    if (line === undefined) return undefined;
    if (!NUMBER_LINE.test(line))
      return count === 0 && !isCounted ? undefined : `${line.slice(-NEAR)}\n`;
    end = begin - 1;
  }
  return undefined;
}
const LIST_OF_SAME = 400;

/**
 * Derives the meaning of a number from the text before it in its clause, and from the heading of
 * its column.
 */
export function meaningAt(
  folded: string,
  start: number,
  end: number,
  { heading = '', title = '' }: { heading?: string; title?: string } = {},
): Meaning {
  const before = labelOfList(folded, start) ?? folded.slice(Math.max(0, start - NEAR), start);
  const clause = clauseOf(before);
  const after = folded.slice(end, end + 12);
  const isIdentity = IDENTITY_WORDS.test(before) || IDENTITY_WORDS.test(heading);
  const isListed = !isIdentity && /[\dXx] ?[、和及与/] ?$/.test(before);
  const list = isListed ? folded.slice(Math.max(0, start - LIST_OF_SAME), start) : '';
  const cards = withoutGifts(before);
  const isCardAlone =
    CARD_ALONE.test(withoutGifts(clause)) || CARD_ALONE.test(withoutGifts(heading));
  const keyed = isKeyed(clause);
  const isCounted = isCount(clause);
  const isSaidOther = OTHER.test(clause) || isCounted || keyed;
  // The label in the number's own clause takes precedence over an earlier one.
  const near = isSaidOther ? withoutGifts(clause) : cards;
  return {
    isIdentity,
    isKeyed: keyed,
    isCard:
      CARD_WORDS.test(near) ||
      /卡\s?[:：为是]?\s?$/.test(near) ||
      CARD_WORDS.test(withoutGifts(heading)),
    isCardAlone,
    isCorporate: !isCardAlone && (CORPORATE.test(before) || CORPORATE.test(heading)),
    isGift: isGift(before) || isGift(heading),
    isMobile: (MOBILE_WORDS.test(clause) && !keyed) || MOBILE_WORDS.test(heading),
    isDocument: DOCUMENT_WORDS.test(before) || DOCUMENT_WORDS.test(heading),
    isOther:
      (OTHER.test(clause) || OTHER.test(list) || OTHER_HEADING.test(heading)) &&
      !IDENTITY_WORDS.test(clause) &&
      !IDENTITY_WORDS.test(heading),
    isCounted: isCounted || heading.split(' ').some(isCountHeading),
    isUnsaid: UNSAID.test(clause) || /(?:^|\s)(?:编号|编码|代码|号码|序号)(?:\s|$)/.test(heading),
    isTitled: TITLE_OF_NUMBERS.test(title) && !TITLE_OF_PERSONS.test(title),
    isOffice:
      OFFICE.test(clause) ||
      heading.split(' ').some((part) => OFFICE.test(part)) ||
      /^\s*[（(]?(?:传真|办公|值班)/.test(after),
  };
}

/** Whether the last card mentioned is not a bank's. */
function isGift(text: string): boolean {
  if (!/[卡券]/.test(text)) return false;
  const last = [...text.matchAll(GIFT_CARDS)].at(-1);
  if (!last) return false;
  return !/银行|工资|储蓄|借记|信用|社保|行卡|本人/.test(text.slice(last.index + last[0].length));
}

const withoutGifts = (text: string) => (/[卡券]/.test(text) ? text.replace(GIFT_CARDS, '') : text);

const UNTOLD = /^\s*(?:["']|[-*·]\s?["']?\d*["']?)?$/;

/** In data that lists names and values separately, `"k": "货号", "v": "15191491461"`. */
const NAMED_VALUE =
  /["'][^"']{1,10}["']\s?:\s?["']([^"'\d]{1,24})["']\s?,\s{0,4}["']([^"']{1,10})["']\s?:\s?["']?$/;

function clauseOf(before: string): string {
  const [, name, key = ''] = NAMED_VALUE.exec(before) ?? [];
  const isMeaningful = /^[a-z]/i.test(key) && !NEUTRAL_KEY.test(key.toLowerCase());
  if (name !== undefined && !isMeaningful) return `${name}：`;
  const clauses = before.trimEnd().split(/[，,；;。！？\n]/);
  // A cell on its own, or the items of a list, after their label.
  const last = clauses.findLastIndex((clause) => !UNTOLD.test(clause));
  return clauses[last] ?? clauses.at(-1) ?? '';
}

function isCount(clause: string): boolean {
  const [, label] = COUNT.exec(clause) ?? [];
  return label !== undefined && !NOT_COUNTED.test(label);
}

const isCountHeading = (heading: string) =>
  COUNT_HEADING.test(heading) && !NOT_COUNTED.test(heading);

/** A page generated by a program; a picture may be named after the person in it. */
const PAGE = /^\.(?:s?html?|php|aspx?|jsp|do|action)\b/i;
const ADDRESS =
  /(?:[a-z]{2,8}:\/\/|^www\.|(?:^|\s)[\w.-]+\.(?:com|cn|net|org|gov|edu|top|vip)[/?])[^\s]*(?:[=?&_-]\n\s{0,2}[^\s]*)?$/i;

/** A query parameter whose name denotes personal data. */
const OF_PERSON =
  /[?&#;][a-z_]{0,10}(?:phone|mobile|tel|cell|shouji|card|bank|sfz|idno)[a-z_]{0,10}=\+?$/i;

/**
 * Whether an offset is part of a web address, including one with a line break after punctuation.
 */
export function isInAddress(folded: string, start: number, end = start): boolean {
  if (OF_PERSON.test(folded.slice(Math.max(0, start - 24), start))) return false;
  if (PAGE.test(folded.slice(end, end + 8))) return true;
  const before = folded.slice(Math.max(0, start - 300), start);
  if (!/[/?]|www\./i.test(before)) return false;
  return ADDRESS.test(before.split(/["'<>()（），。；\u4e00-\u9fff]/).at(-1) ?? '');
}
