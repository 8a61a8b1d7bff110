import { BULLET, LOST_BULLET, ownLines } from '../markdown/item-lines.ts';
import { runOnLines } from './notice-lines.ts';
import type { ProposalCode } from '../values/faults/proposal-sentences.ts';

/** A line of a body that says something else than its author meant, most likely. */
export interface Proposal {
  /** Line within the body, from 1. */
  line: number;
  /** The line as it stands. */
  found: string;
  /** What to write instead, of one line or more; absent where only the author knows. */
  repaired?: string;
  /** Why. */
  code: ProposalCode;
  /** What of the line is meant, where the sentence names it. */
  quote?: string;
  /** Nobody can have meant what stands there: may be repaired without asking. */
  isSafe: boolean;
}

/** A line, and what the rules must know of its place. */
export interface Line {
  text: string;
  /** What of it is no code: code spans are blanked, so that positions hold. */
  plain: string;
  before: string;
  after: string;
  /** Lines of the paragraph that it stands in, itself included, and which of them it is; none outside of a paragraph. */
  paragraph: readonly string[];
  index: number;
  isInTable: boolean;
  /** `**` that make nothing bold stand in it. */
  hasLooseStars: boolean;
}

interface Repair {
  repaired?: string;
  code: ProposalCode;
  isSafe?: boolean;
}

type Rule = (line: Line) => Repair | undefined;

const HAN = /\p{Script=Han}/u;

const heading: Rule = ({ text, paragraph }) => {
  if (paragraph.length === 0) return undefined;
  const [, lead = '', marks = '', gap = '', rest = ''] =
    /^( *)(#{1,6}|＃{1,6})([ \u3000]*)([^#＃\s].*)$/.exec(text) ?? [];
  if (marks === '' || (marks === '#' && (gap === '' || /[#＃]\s*$/.test(rest))))
    return hashtag(text);
  if (/[#＃]$/.test(rest) && marks.length === 1) return undefined;
  return {
    repaired: `${lead}${'#'.repeat(marks.length)} ${rest}`,
    code: 'heading-form',
    isSafe: marks.startsWith('#'),
  };
};

/** `#标题` alone on its line may be a heading or a topic; `#话题#` is one. */
function hashtag(text: string): Repair | undefined {
  if (!/^#[^\s#＃][^#＃]{0,30}$/.test(text) || !HAN.test(text)) return undefined;
  return { repaired: `# ${text.slice(1)}`, code: 'heading-or-topic' };
}

const bold: Rule = ({ text, plain, hasLooseStars }) => {
  if (/＊＊[^＊]+＊＊/.test(plain))
    return { repaired: text.replaceAll('＊＊', '**'), code: 'wide-stars' };
  if (!hasLooseStars) return undefined;
  const repaired = plain.includes('`') ? text : withTightStars(text);
  const pairs = plain.split('**').length - 1;
  if (repaired !== text)
    return { repaired, code: 'spaced-stars', isSafe: pairs === 2 && isBold(text) };
  return pairs % 2 === 1 ? { code: 'odd-stars' } : undefined;
};

/**
 * Whether two loose `**` can only be meant as bold: not so the signs of a formula, blanks to be filled in (`价格 ** 元`),
 * the rest of a masked name (`张** 和 李**`).
 */
const isBold = (text: string) =>
  !text.includes('|') &&
  /(?:(?:^|[\s\p{P}])\*\*|\*\*(?=\S))[^*]*\p{Script=Han}[^*]*\p{Script=Han}[^*]*\*\*/u.test(text);

/** What stands between two `**`, without the blanks at its ends. */
function withTightStars(text: string): string {
  const parts = text.split('**');
  if (parts.length % 2 === 0) return text;
  return parts.map((part, at) => (at % 2 === 1 ? part.trim() || part : part)).join('**');
}

const link: Rule = ({ text, plain }) => {
  const FULL =
    /(!?)(?:\[([^\][]+)\]|【([^】]+)】)[ \u3000]?[（(]\s*((?:https?:\/\/|\/|\.\.\/media\/|#|mailto:|tel:)[^\s（）()]*)\s*[）)]/g;
  const repaired = text.replace(
    FULL,
    (whole, image: string, one: string | undefined, two: string | undefined, url: string) => {
      if (/\]\([^（）]*\)$/.test(whole)) return whole;
      return `${image}[${one ?? two ?? ''}](${url})`;
    },
  );
  if (repaired === text || !/[（(]/.test(plain)) return undefined;
  return {
    repaired,
    code: 'link-form',
    isSafe: !text.includes('【'),
  };
};

/** How many cells a row of bars has; 0 where it is none. */
function cellsOf(text: string): number {
  const bars = text.trim().replaceAll('｜', '|');
  if (!/\|/.test(bars)) return 0;
  return bars.replace(/^\||\|$/g, '').split('|').length;
}

const DASHES = /^[\s|｜:：\-－—–]+$/;

const table: Rule = ({ text, paragraph, index }) => {
  if (!itemsOf(paragraph).isTable) return undefined;
  const count = cellsOf(paragraph[0] ?? '');
  if (count < 2) return undefined;
  const isRule = DASHES.test(paragraph[1] ?? '');
  const row = text.trim().replaceAll('｜', '|');
  if (index === 1 && isRule) return { repaired: `|${' --- |'.repeat(count)}`, code: 'table-form' };
  const rule = index === 0 && !isRule ? `\n|${' --- |'.repeat(count)}` : '';
  const repaired = row + rule;
  return repaired === text ? undefined : { repaired, code: 'table-form' };
};

const cell: Rule = ({ text, isInTable }) => {
  if (!isInTable) return undefined;
  const repaired = text.replace(/`[^`\n]*`/g, (code) => code.replace(/(^|[^\\])\|/g, '$1\\|'));
  return repaired === text ? undefined : { repaired, code: 'bar-in-code', isSafe: true };
};

const item: Rule = ({ paragraph, index }) => {
  const { items, own, count } = itemsOf(paragraph);
  const repaired = items[index];
  if (repaired === undefined || (count < 2 && own[index] !== true)) return undefined;
  return { repaired, code: 'list-form' };
};

const runOn: Rule = ({ text, paragraph, index }) =>
  itemsOf(paragraph).runOn.has(index)
    ? { repaired: `${text.trimEnd()}\\`, code: 'run-on-lines' }
    : undefined;

const known = new WeakMap<readonly string[], ReturnType<typeof readItems>>();

/** The same for all lines of a paragraph. */
function itemsOf(paragraph: readonly string[]) {
  const found = known.get(paragraph) ?? readItems(paragraph);
  known.set(paragraph, found);
  return found;
}

function readItems(paragraph: readonly string[]) {
  const items = paragraph.map(asItem);
  const count = items.filter((other) => other !== undefined).length;
  const isTable = paragraph.length > 1 && paragraph.every((row) => /^\s*[|｜]/.test(row));
  return { items, own: ownLines(paragraph), count, isTable, runOn: runOnLines(paragraph) };
}

const POINT = new RegExp(
  `(?:${BULLET.source}\\uFE0F?|^[－＊]|^—{1,2}(?!—)|^[-*+](?=\\p{Script=Han})|${LOST_BULLET.source})[\\s\\u3000]*`,
  'u',
);

/** `1、甲` as `1. 甲`, `• 甲` as `- 甲`; undefined for what no list of Markdown begins with. */
function asItem(line: string): string | undefined {
  const plain = line.replace(/^[\s\u3000]+/, '');
  const [, digits, rest = ''] =
    /^([\d０-９]{1,3})(?:[、．）]|[.)](?=[^\s\d]))\s*(\S.*)$/.exec(plain) ?? [];
  if (digits !== undefined) return `${digits.normalize('NFKC')}. ${rest}`;
  const point = plain.replace(POINT, '');
  return point === plain || !/^[^\s\-－—]/.test(point) ? undefined : `- ${point}`;
}

const indent: Rule = ({ text, paragraph }) => {
  if (
    paragraph.length > 0 &&
    /^[ \u00A0\u3000]*[\u00A0\u3000][ \u00A0\u3000]*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|:::)/.test(
      text,
    )
  )
    return {
      repaired: text.replace(/^[ \u00A0\u3000]+/, ''),
      code: 'indented-sign',
      isSafe: true,
    };
  return undefined;
};

const fence: Rule = ({ text }) =>
  /^[：:]{3,}/.test(text) && /^.{0,2}：/.test(text)
    ? {
        repaired: text.replace(/^[：:]+/, (colons) => ':'.repeat(colons.length)),
        code: 'wide-fence',
        isSafe: true,
      }
    : undefined;

const quote: Rule = ({ text, paragraph }) =>
  paragraph.length > 0 && /^＞/.test(text)
    ? { repaired: text.replace(/^＞[\s\u3000]*/, '> '), code: 'wide-quote' }
    : undefined;

const address: Rule = ({ plain }) =>
  /(?:https?:\/\/|www\.)[\w.\-/%]*\/\p{Script=Han}+(?:[/_]|\.(?:html?|pdf|docx?|xlsx?|aspx?|jsp|php)\b)/iu.test(
    plain,
  ) && !/[<(](?:https?:\/\/|www\.)[^\s>)]*\p{Script=Han}/u.test(plain)
    ? { code: 'cut-address' }
    : undefined;

const garbled: Rule = ({ text }) =>
  /\uFFFD|锟斤拷|烫烫烫|屯屯屯|[\uE000-\uF8FF]/.test(text) ? { code: 'garbled' } : undefined;

/** In order: a line that one of them repairs is shown to the next as it was. */
export const LINE_RULES: readonly Rule[] = [
  heading,
  bold,
  link,
  table,
  cell,
  indent,
  item,
  fence,
  quote,
  address,
  garbled,
  runOn,
];
