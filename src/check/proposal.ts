import type { ProposalCode } from '../values/validation/proposal-messages.ts';

/** A line of a body that probably renders otherwise than its author intended. */
export interface Proposal {
  /** Line within the body, from 1. */
  line: number;
  /** The line as written. */
  found: string;
  /** The replacement, one or more lines; absent if only the author knows it. */
  repaired?: string;
  /** Why. */
  code: ProposalCode;
  /** The affected part of the line, if the message names it. */
  quote?: string;
  /** Nobody can have intended the line as written: it may be repaired without confirmation. */
  isSafe: boolean;
}

/** A line and the context that the rules need. */
export interface Line {
  text: string;
  /** The line with code spans blanked, so that positions stay the same. */
  plain: string;
  before: string;
  after: string;
  /**
   * Lines of the paragraph that contains it, itself included, and its index among them; empty
   * outside of a paragraph.
   */
  paragraph: readonly string[];
  index: number;
  isInTable: boolean;
  /** It contains `**` that have no effect. */
  hasLooseStars: boolean;
}

export interface Repair {
  repaired?: string;
  code: ProposalCode;
  isSafe?: boolean;
}

export type Rule = (line: Line) => Repair | undefined;
