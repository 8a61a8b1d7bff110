import type { Plugin } from 'vite';
import { LIMIT_SUBJECTS } from '../../src/rights/limits/subjects.ts';

/** Puts the names of the limits into the forms as they are: their rules would come with them otherwise. */
export function limitSubjects(): Plugin {
  return {
    name: 'red-candle:limit-subjects',
    transform: {
      filter: { id: /\/src\/rights\/limits\/subjects\.ts$/ },
      handler: () => ({
        code: `export const LIMIT_SUBJECTS = ${JSON.stringify(LIMIT_SUBJECTS)};`,
        map: null,
      }),
    },
  };
}
