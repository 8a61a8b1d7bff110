import { type Choice, LEVELS, type Level, isWithin } from '../../offline/types.ts';

/** Sites below several paths of one host share an origin, and with it this storage. */
const keyOf = (base: string): string => `offline-wanted ${base}`;

/** The reader's choice that is not completely installed yet; undefined if there is none. */
export const readWanted = (base: string): Choice | undefined => read(base, false);

/**
 * A choice that was complete but is no longer installed: the browser has evicted it. `level` is the
 * installed level.
 */
export function lostChoice(base: string, level: Level = 'visited'): Choice | undefined {
  const done = read(base, true);
  return done && !isWithin(level, done.level) ? done : undefined;
}

function read(base: string, hasCome: boolean): Choice | undefined {
  try {
    const { level, pictures, isDone } = Object(
      JSON.parse(localStorage.getItem(keyOf(base)) ?? '{}'),
    ) as Choice & { isDone?: boolean };
    if (!LEVELS.includes(level) || (isDone === true) !== hasCome) return undefined;
    return { level, pictures: pictures === true };
  } catch {
    return undefined;
  }
}

/**
 * Stores the reader's choice, and whether it is completely installed, until it is removed. Some
 * browsers deny storage: then the reader has to choose again after an interruption.
 */
export function writeWanted(base: string, choice: Choice | undefined, isDone = false): void {
  try {
    if (choice) localStorage.setItem(keyOf(base), JSON.stringify({ ...choice, isDone }));
    else localStorage.removeItem(keyOf(base));
  } catch {
    return;
  }
}
