import { withDots } from '../values/dots.ts';

/** Tags, with a `>` inside quotation marks not ending one, or the text between them. */
const TAG_OR_TEXT = /<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

const UNITS =
  '个(?:半?月|工作日|小时|星期)|工作日|小时|分钟|公里|万元|亿元|[天日周月年岁元角倍人名次条款项号楼层页份级米]';

/**
 * What belongs on one line: a telephone number, a span of the clock, a day of a month, a number
 * with its unit. Years are left alone: a guide has a hundred, and each costs bytes.
 */
const UNBROKEN = new RegExp(
  [
    '\\d{3,4}-\\d{7,8}(?!\\d)',
    '\\d{1,2}:\\d{2}(?:[—–-]\\d{1,2}:\\d{2})?(?!\\d)',
    '\\d{1,2}月\\d{1,2}日',
    `(?<!\\d)(?!\\d{4}年)\\d[\\d,.]*(?:${UNITS})`,
  ].join('|'),
  'g',
);

/**
 * HTML of a view, typeset as CSS cannot: no line begins with `·`, and numbers stay with their
 * units. Words and attributes are unchanged.
 */
export function typeset(html: string): string {
  return html.replace(TAG_OR_TEXT, (part) =>
    part.startsWith('<')
      ? part
      : withDots(part).replace(UNBROKEN, (words) => `<span class="unbroken">${words}</span>`),
  );
}
