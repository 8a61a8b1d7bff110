const NAMES = '一二三四五六日天';

/** The day of the week that a character names, 0 for Sunday; undefined for other characters. */
export function weekdayNamed(char: string): number | undefined {
  const at = NAMES.indexOf(char);
  return char === '' || at === -1 ? undefined : at < 6 ? at + 1 : 0;
}

/** What notes beside opening hours take from them. */
export interface HoursNotes {
  /** Days of the week on which it is closed all the same: 周一休息. */
  closed: readonly number[];
  /** Whether holidays are said to differ, without saying how: 春节另行通知. */
  holidaysDiffer: boolean;
}

const CLOSED = /(?:周|星期)([一二三四五六日天]+)(?:店休|公休|休息|闭店|闭馆|不营业|除外|休)/g;
const NEVER_CLOSED = /(?:全年|节假日|春节)?(?:无休|不休息?|照常营业|正常营业)/g;
const MAY_DIFFER = /[节假休闭停]|除外|另行/;

/** Reads the words beside opening hours: what stands in brackets, or behind the last time. */
export function readNotes(words: string): HoursNotes {
  const closed = [...words.matchAll(CLOSED)].flatMap(([, days = '']) =>
    [...days].flatMap((day) => weekdayNamed(day) ?? []),
  );
  const rest = words.replace(CLOSED, '').replace(NEVER_CLOSED, '');
  return { closed, holidaysDiffer: MAY_DIFFER.test(rest) };
}
