import { type Choice, LEVELS, type Level, isWithin } from '../../offline/types.ts';

/** Sites below several paths of one host share an origin, and with it this storage. */
const keyOf = (base: string): string => `offline-wanted ${base}`;

/** What the reader asked to be kept and has not got whole yet; undefined where there is nothing of the kind. */
export const readWanted = (base: string): Choice | undefined => read(base, false);

/** What had come whole and is not kept any more: the browser has cleared it. `level` is what is kept now. */
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
 * Remembers what the reader chose, and whether it has come whole, until it is given up. Some browsers refuse storage:
 * then a download that stopped is begun by choosing again.
 */
export function writeWanted(base: string, choice: Choice | undefined, isDone = false): void {
  try {
    if (choice) localStorage.setItem(keyOf(base), JSON.stringify({ ...choice, isDone }));
    else localStorage.removeItem(keyOf(base));
  } catch {
    return;
  }
}
