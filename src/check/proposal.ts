import type { ProposalCode } from '../values/validation/proposal-messages.ts';

/** A line of a body that says something else than its author meant, most likely. */
export interface Proposal {
  /** Line within the body, from 1. */
  line: number;
  /** The line as it stands. */
  found: string;
  /** What to write instead, of one line or more; absent where only the author knows. */
  repaired?: string;
  /** Why. */
  code: ProposalCode;
  /** What of the line is meant, where the sentence names it. */
  quote?: string;
  /** Nobody can have meant what stands there: may be repaired without asking. */
  isSafe: boolean;
}

/** A line, and what the rules must know of its place. */
export interface Line {
  text: string;
  /** What of it is no code: code spans are blanked, so that positions hold. */
  plain: string;
  before: string;
  after: string;
  /** Lines of the paragraph that it stands in, itself included, and which of them it is; none outside of a paragraph. */
  paragraph: readonly string[];
  index: number;
  isInTable: boolean;
  /** `**` that make nothing bold stand in it. */
  hasLooseStars: boolean;
}

export interface Repair {
  repaired?: string;
  code: ProposalCode;
  isSafe?: boolean;
}

export type Rule = (line: Line) => Repair | undefined;
