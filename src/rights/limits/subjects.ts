import { LIMITS, type LimitId } from './by-id.ts';

/**
 * What each limit is about, for editors who choose one. A module of its own, of which the desk gets
 * the result alone (`admin/build/limit-subjects.ts`).
 */
export const LIMIT_SUBJECTS = Object.fromEntries(
  Object.entries(LIMITS).map(([id, { subject }]) => [id, subject]),
) as Readonly<Record<LimitId, string>>;
