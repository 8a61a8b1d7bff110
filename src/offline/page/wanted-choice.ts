import { type Choice, LEVELS } from '../types.ts';

/** Sites below several paths of one host share an origin, and with it this storage. */
const keyOf = (base: string): string => `offline-wanted ${base}`;

/** What the reader asked to be kept and has not got whole yet; undefined where there is nothing of the kind. */
export function readWanted(base: string): Choice | undefined {
  try {
    const { level, pictures } = Object(
      JSON.parse(localStorage.getItem(keyOf(base)) ?? '{}'),
    ) as Choice;
    return LEVELS.includes(level) ? { level, pictures: pictures === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Some browsers refuse storage: then a download that stopped is begun by choosing again. */
export function writeWanted(base: string, choice: Choice | undefined): void {
  try {
    if (choice) localStorage.setItem(keyOf(base), JSON.stringify(choice));
    else localStorage.removeItem(keyOf(base));
  } catch {
    return;
  }
}
