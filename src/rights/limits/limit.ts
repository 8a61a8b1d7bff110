import type { ParameterId } from '../../model/parameters.ts';
import type { Grounds } from '../grounds.ts';
import type { RunningId } from './running.ts';

interface Subject {
  /** What is done, and who does it; Chinese, as readers see it. */
  subject: string;
  who: string;
}

interface Counted extends Subject {
  /** The day from which the period is counted, in words. */
  start: string;
  period: ParameterId;
  note?: string;
}

/** Until when something must be done. */
export interface LastDay extends Counted {
  kind: 'last-day';
  /** What interrupts or suspends it. */
  running: RunningId;
  /** A second period from another day that ends the first one even if it is not over. */
  longest?: { start: string; period: ParameterId };
}

/** From when something may be done: the day after a full period. */
export interface FromDay extends Counted {
  kind: 'from-day';
}

/** From when a notice has been given long enough: the last day of a period. */
export interface Notice extends Counted {
  kind: 'notice';
}

/** Until when notice must be given before a chosen day. */
export interface NoticeBefore extends Counted {
  kind: 'notice-before';
}

/** A limit that is not computed, and the words that say why. */
export interface NotCounted extends Subject {
  /**
   * `unlimited`: the law sets none; `unstated`: the text that was read gives no period; `unread`: the text was not
   * read; `elsewhere`: another way leads on.
   */
  kind: 'unlimited' | 'unstated' | 'unread' | 'elsewhere';
  says: string;
  grounds: Grounds;
}

export type CountedLimit = LastDay | FromDay | Notice | NoticeBefore;

export type Limit = CountedLimit | NotCounted;

/** Limits by key; the keys are the outcomes of a decision table. */
export const defineLimits = <const L extends Readonly<Record<string, Limit>>>(
  limits: L,
): Readonly<Record<Extract<keyof L, string>, Limit>> => Object.freeze(limits);
