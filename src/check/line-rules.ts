import { BULLET, LOST_BULLET, ownLines } from '../markdown/item-lines.ts';
import { runOnLines } from './notice-lines.ts';
import { EMPHASIS_RULES } from './emphasis-rules.ts';
import { LINK_RULES } from './link-rules.ts';
import type { Repair, Rule } from './proposal.ts';

const HAN = /\p{Script=Han}/u;

const heading: Rule = ({ text, paragraph }) => {
  if (paragraph.length === 0) return undefined;
  const [, lead = '', marks = '', gap = '', rest = ''] =
    /^( *)(#{1,6}|＃{1,6})([ \u3000]*)([^#＃\s\uFE0F\u20E3].*)$/.exec(text) ?? [];
  if (marks === '' || (marks === '#' && (gap === '' || /[#＃]\s*$/.test(rest))))
    return hashtag(text);
  if (/[#＃]$/.test(rest) && marks.length === 1) return undefined;
  return {
    repaired: `${lead}${'#'.repeat(marks.length)} ${rest.replace(/[\s#＃]+$/, '')}`,
    code: 'heading-form',
    isSafe: marks.startsWith('#'),
  };
};

/** `#标题` alone on its line may be a heading or a hashtag; `#话题#` is a hashtag. */
function hashtag(text: string): Repair | undefined {
  if (!/^#[^\s#＃\uFE0F\u20E3][^#＃]{0,30}$/.test(text) || !HAN.test(text)) return undefined;
  return { repaired: `# ${text.slice(1)}`, code: 'heading-or-topic' };
}

/** The number of cells in a table row; 0 if it is none. */
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

/** `1、甲` as `1. 甲`, `• 甲` as `- 甲`; undefined for markers without an equivalent in Markdown. */
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

const ticks: Rule = ({ text }) => {
  const repaired = text
    .replace(/^\s*｀{3,}/, (signs) => signs.replaceAll('｀', '`'))
    .replace(/｀([^｀]+)｀/g, '`$1`');
  return repaired === text ? undefined : { repaired, code: 'wide-ticks' };
};

const quote: Rule = ({ text, paragraph }) =>
  paragraph.length > 0 && /^＞/.test(text)
    ? { repaired: text.replace(/^＞[\s\u3000]*/, '> '), code: 'wide-quote' }
    : undefined;

const garbled: Rule = ({ text }) =>
  /\uFFFD|锟斤拷|烫烫烫|屯屯屯|[\uE000-\uF8FF]/.test(text) ? { code: 'garbled' } : undefined;

/** In order; each rule receives the original line, even if an earlier one repairs it. */
export const LINE_RULES: readonly Rule[] = [
  heading,
  ...EMPHASIS_RULES,
  ...LINK_RULES,
  table,
  cell,
  indent,
  item,
  fence,
  ticks,
  quote,
  garbled,
  runOn,
];
