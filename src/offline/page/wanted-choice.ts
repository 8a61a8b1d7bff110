import { type Choice, LEVELS } from '../types.ts';

const KEY = 'offline-wanted';

/** What the reader asked to be kept and has not got whole yet; undefined where there is nothing of the kind. */
export function readWanted(): Choice | undefined {
  try {
    const { level, pictures } = Object(JSON.parse(localStorage.getItem(KEY) ?? '{}')) as Choice;
    return LEVELS.includes(level) ? { level, pictures: pictures === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Some browsers refuse storage: then a download that stopped is begun by choosing again. */
export function writeWanted(choice: Choice | undefined): void {
  try {
    if (choice) localStorage.setItem(KEY, JSON.stringify(choice));
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
}
