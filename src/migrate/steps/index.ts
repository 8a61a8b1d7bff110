import type { Step } from '../step.ts';
import { deskHost } from './desk-host.ts';
import { lawConfidence } from './law-confidence.ts';
import { membershipAndQuiz } from './membership-and-quiz.ts';
import { parameters } from './parameters.ts';
import { synonyms } from './synonyms.ts';

/**
 * All migration steps since the first format version, in order; the last one ends at
 * `CONTENT_FORMAT`.
 */
export const STEPS: readonly Step[] = [
  deskHost,
  synonyms,
  lawConfidence,
  parameters,
  membershipAndQuiz,
];
