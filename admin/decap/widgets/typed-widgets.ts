import type { CmsWidgetParam } from 'decap-cms-core';
import { toShanghaiDate, toShanghaiDateTime } from '../../../src/values/dates.ts';
import { readDate, readDateTime, readNumber } from '../../../src/values/typed.ts';
import { typedControl } from './typed-control.tsx';

const date = typedControl({
  read: (typed) => readDate(typed),
  show: (stored) => stored,
  placeholder: '2026-11-22',
  inputMode: 'text',
  calendar: {
    type: 'date',
    toPicker: (stored) => readDate(stored) ?? '',
    nowLabel: '今天',
    now: () => toShanghaiDate(new Date()),
  },
});

/** `2026-12-30T14:00:00+08:00` → `2026-12-30 14:00`, in Shanghai time whatever the browser's time zone. */
const showMoment = (stored: string) =>
  toShanghaiDateTime(stored)?.slice(0, 16).replace('T', ' ') ?? stored;

const dateTime = typedControl({
  read: (typed, day) => readDateTime(typed, undefined, day),
  show: showMoment,
  placeholder: '2026-11-22 14:00',
  inputMode: 'text',
  calendar: {
    type: 'datetime-local',
    toPicker: (stored) => toShanghaiDateTime(stored)?.slice(0, 16) ?? '',
    nowLabel: '现在',
    now: () => toShanghaiDateTime(new Date()) ?? '',
  },
});

const number = typedControl({
  read: readNumber,
  show: (stored) => stored,
  placeholder: '',
  inputMode: 'decimal',
});

/** Our own widgets: dates and numbers as people type them, and values for which the form has no input. */
export const typedWidgets = [
  { name: 'date', controlComponent: date },
  { name: 'datetime', controlComponent: dateTime },
  { name: 'number', controlComponent: number },
  { name: 'hidden', controlComponent: () => null },
] as unknown as CmsWidgetParam[];
