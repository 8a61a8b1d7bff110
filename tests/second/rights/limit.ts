import type { Period } from './periods.ts';

/** The marks of the fact sheet. `reported` (旁证) is shown as 待核实; `general` (通识) is not computed. */
export type Confidence = 'both sources' | 'original' | 'reprint' | 'reported' | 'general';

/**
 * What an event after the start does:
 *
 * - `restarts`: interruption starts it again, suspension pauses it (fact 10-11);
 * - `pauses`: obstacles pause it, nothing starts it again (A17);
 * - `administrative`: 行诉法 48 says it, which the fact names without its words (A18, A19);
 * - `left out`: time listed by law does not count (A13);
 * - `by request`: a court may extend it after an obstacle, asked within 10 days (10-09);
 * - `never`: nothing, by the words of the law (A14);
 * - `met by discovery`: does not run out once the matter was reported or found (A20, A28);
 * - `not read`: no text on it was read;
 * - `not written`: the row names nothing.
 */
export type Stops =
  | 'restarts'
  | 'pauses'
  | 'administrative'
  | 'left out'
  | 'by request'
  | 'never'
  | 'met by discovery'
  | 'not read'
  | 'not written';

/** One way in which a limit runs. */
export interface Course {
  /** The case, unique in its limit. */
  name: string;
  /** The day on which it starts, which does not count. */
  starts: string;
  period: Period;
  /** A second limit from another day; the earlier of the two last days holds. */
  atMost?: { starts: string; period: Period };
}

/** A limit whose last day may be computed. */
export interface Limit {
  id: string;
  /**
   * `until`: the last day to act. `notice`: the last day of the notice. `not before`: the last day of a wait.
   * `before`: counted back from a day that is chosen.
   */
  direction: 'until' | 'notice' | 'not before' | 'before';
  stops: Stops;
  /** To be shown as “至少到这一天”: an arbitration limit, which an interruption may have started again (10-11). */
  atLeast?: true;
  /** The weakest mark of the row. */
  confidence: Confidence;
  courses: readonly Course[];
}

/** A row of the table that gives no last day. */
export interface NoLastDay {
  id: string;
  reason: 'no limit' | 'not written' | 'general knowledge';
}
