import { BODY_SENTENCES, LIMIT_SENTENCES } from './body-sentences.ts';
import { FIELD_SENTENCES } from './field-sentences.ts';
import { FILE_SENTENCES } from './file-sentences.ts';
import { PRIVATE_SENTENCES } from './private-sentences.ts';

/** Code of a fault → its sentences in Chinese. Whoever asks what a fault is compares codes, never sentences. */
export const CATALOGUE = {
  ...FIELD_SENTENCES,
  ...FILE_SENTENCES,
  ...BODY_SENTENCES,
  ...LIMIT_SENTENCES,
  ...PRIVATE_SENTENCES,
};
