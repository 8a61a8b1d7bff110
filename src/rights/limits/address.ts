import { isCalendarDate } from '../../values/dates.ts';
import { findLimit } from './index.ts';

/** What the address of the page of last days says after `#`. */
export interface LimitAddress {
  /** The key of a limit. */
  matter: string;
  /** The day from which it is counted, `YYYY-MM-DD`. */
  day?: string | undefined;
  /** The day whose law applies, if it is not today. */
  on?: string | undefined;
}

/** `#matter=award-suit&day=2026-12-01`. */
export function toLimitHash({ matter, day, on }: LimitAddress): string {
  const values = { matter, day, on };
  const said = Object.entries(values).flatMap(([name, value]) => (value ? `${name}=${value}` : []));
  return `#${said.join('&')}`;
}

/** The reverse of {@link toLimitHash}. Undefined without a limit of that key; leaves out what is no day. */
export function readLimitHash(hash: string): LimitAddress | undefined {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  const matter = said.get('matter') ?? '';
  if (!findLimit(matter)) return undefined;
  const dayIn = (name: string) => {
    const value = said.get(name);
    return value !== null && isCalendarDate(value) ? value : undefined;
  };
  return { matter, day: dayIn('day'), on: dayIn('on') };
}
