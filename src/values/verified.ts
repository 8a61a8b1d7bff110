import { addDays } from './dates.ts';

/** Days for which the verification of an offer counts. */
export const VERIFIED_DAYS = 365;

/** The first day on which a verification does not count any more. */
export const staleFrom = (verified: string): string => addDays(verified, VERIFIED_DAYS);
