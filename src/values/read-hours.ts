import { readNotes, weekdayNamed } from './hours-notes.ts';
import {
  DAY_MINUTES,
  DAY_RULES,
  type Days,
  type OpeningHours,
  type PackedRow,
  type Span,
} from './opening-hours.ts';

const NAMES = '[一二三四五六日天]';
const DAY = `(?:周|星期)${NAMES}`;
const DAYS = `工作日|每天|天天|周末|${DAY}(?:[至到—–-](?:周|星期)?${NAMES}|[、和]?(?:周|星期)?${NAMES})*`;
const TIME = String.raw`\d{1,2}[:：]\d{2}`;
const TIMES = `${TIME}[至到—–-](?:次日|凌晨|第二天)?${TIME}`;
const ROW = new RegExp(
  `^(${DAYS})\\s*[:：]?\\s*(全天|24小时|${TIMES}(?:[，,、和 ]+${TIMES})*)(?:营业)?(?:[，,]([^\\d]*))?$`,
);

/**
 * Reads opening hours as people write them. Words in brackets and a last clause without numbers
 * (寒暑假另行通知) are notes. Undefined if any part is not understood: nothing is guessed.
 */
export function readHours(text: string): OpeningHours | undefined {
  const brackets = [...text.matchAll(/[（(]([^）)]*)[）)]/g)].map(([, words = '']) => words);
  const rows = text
    .replace(/[（(][^）)]*[）)]/g, '')
    .split(/[；;。]/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => readRow(row, brackets.join('，')));
  const read = rows.flatMap((row) => (row ? [row] : []));
  return read.length > 0 && read.length === rows.length ? read : undefined;
}

function readRow(row: string, brackets: string): OpeningHours[number] | undefined {
  const [, days = '', times = '', note = ''] = ROW.exec(row) ?? [];
  const spans = /^(?:全天|24小时)$/.test(times) ? [[0, DAY_MINUTES] as const] : readSpans(times);
  return spans.length > 0 && spans.every(isSpan)
    ? { days: readDays(days), spans, ...readNotes(`${brackets}，${note}`) }
    : undefined;
}

const SPAN = /(\d{1,2})[:：](\d{2})[^\d]+?(\d{1,2})[:：](\d{2})/g;

function readSpans(times: string): Span[] {
  return [...times.matchAll(SPAN)].map(([span, ...numbers]) => {
    const [from = 0, fromMinute = 0, to = 0, toMinute = 0] = numbers.map(Number);
    const end = to * 60 + toMinute;
    const later = /次日|凌晨|第二天/.test(span) ? DAY_MINUTES : 0;
    return [from * 60 + fromMinute, end > DAY_MINUTES ? NaN : end + later];
  });
}

/** A day's hours end before the next one's begin. */
const isSpan = ([from, to]: Span): boolean =>
  from < to && from < DAY_MINUTES && (to <= DAY_MINUTES || to - DAY_MINUTES <= from);

function readDays(text: string): Days {
  if (text === '工作日') return 'workdays';
  if (text === '每天' || text === '天天') return 'everyday';
  if (text === '周末') return [6, 0];
  const days: number[] = [];
  let isRange = false;
  for (const char of text) {
    if (/[至到—–-]/.test(char)) isRange = true;
    const day = weekdayNamed(char);
    if (day === undefined) continue;
    for (let next = days[days.length - 1] ?? day; isRange && next !== day; next = (next + 1) % 7)
      if (!days.includes(next)) days.push(next);
    days.push(day);
    isRange = false;
  }
  return days;
}

/** Hours as written, for the attribute of a page, so that no device reads Chinese; empty if they are not understood. */
export function packHours(text: string): string {
  const rows = readHours(text)?.map(({ days, spans, closed, holidaysDiffer }): PackedRow => {
    const rule = DAY_RULES.findIndex((name) => name === days);
    return [typeof days === 'string' ? rule : days, spans, closed, holidaysDiffer ? 1 : 0];
  });
  return rows ? JSON.stringify(rows) : '';
}
