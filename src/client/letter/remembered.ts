import type { Answers } from '../../letters/letter.ts';
import { forgetStored, readStored, writeStored } from '../page/site-storage.ts';

/** The answers of a letter that its reader asked to remember, on this device only. */
const name = () => `letter ${location.pathname}`;

export function keptAnswers(): Answers | undefined {
  try {
    const kept: unknown = JSON.parse(readStored(name()) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return undefined;
  }
}

export const keepAnswers = (answers: Answers): void => {
  writeStored(name(), JSON.stringify(answers));
};

export const forgetAnswers = (): void => {
  forgetStored(name());
};
