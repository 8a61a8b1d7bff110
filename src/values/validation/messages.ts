import { BODY_MESSAGES, LIMIT_MESSAGES } from './body-messages.ts';
import { FIELD_MESSAGES } from './field-messages.ts';
import { FILE_MESSAGES } from './file-messages.ts';
import { PRIVATE_MESSAGES } from './private-messages.ts';

/** Error code → its sentences in Chinese. To identify an error, compare codes, never sentences. */
export const MESSAGES = {
  ...FIELD_MESSAGES,
  ...FILE_MESSAGES,
  ...BODY_MESSAGES,
  ...LIMIT_MESSAGES,
  ...PRIVATE_MESSAGES,
};
