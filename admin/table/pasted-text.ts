import { addDays } from '../../src/values/dates.ts';
import { type Column, fromCell, toCell } from './columns.ts';

/** A day as spreadsheets number it, where a cell has no format of a date: 46082 is 2026-03-01. */
const SERIAL = /^[2-7]\d{4}(?:\.0+)?$/;
/** The day 0 of WPS and Excel, from March 1900 on. */
const DAY_ZERO = '1899-12-30';
const MIDNIGHT = /\s+0{1,2}:00(?::00)?$/;

/** A pasted text as the cell shows it: in its stored form, if it is understood. */
export function pastedText(column: Column, text: string): string {
  const plain = column.field.kind === 'date' ? plainDate(text) : text;
  return toCell(column, fromCell(column, plain));
}

function plainDate(text: string): string {
  const day = text.trim().replace(MIDNIGHT, '');
  return SERIAL.test(day) ? addDays(DAY_ZERO, Number(day)) : day;
}
