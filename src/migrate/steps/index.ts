import type { Step } from '../step.ts';
import { deskHost } from './desk-host.ts';
import { lawConfidence } from './law-confidence.ts';
import { synonyms } from './synonyms.ts';

/** Every change of the content's format since the first, in order; the last one leads to `CONTENT_FORMAT`. */
export const STEPS: readonly Step[] = [deskHost, synonyms, lawConfidence];
