import { problem } from '../values/validation/validation-error.ts';
import { PRIVATE_CODES } from '../values/validation/private-messages.ts';
import { isReason } from '../values/reason.ts';
import { listOf, text } from './fields/index.ts';
import { unpublished } from './fields/unpublished.ts';

/** A longer reason belongs in a text of its own. */
export const MAX_REASON_LENGTH = 200;
const MAX_ANSWERS = 200;

const answer = {
  finding: text({
    label: '查到的是什么',
    max: 120,
    pattern: {
      regex: new RegExp(`^(?:${PRIVATE_CODES.join('|')}):`),
      message:
        '应为类别、冒号和打了星号的样子，例如 private-identity:110105********002X（在编辑台里点“不是个人信息…”会自动写好）',
    },
  }),
  reason: text({
    label: '为什么不是个人信息',
    max: MAX_REASON_LENGTH,
    refuse: (value) => (isReason(value) ? undefined : problem('no-reason')),
  }),
};

/** An editor's answers to findings in the same file; `src/check/privacy.ts` applies them. */
export const privacyAnswers = unpublished(
  listOf({
    label: '不是个人信息的',
    required: false,
    itemLabel: '说明',
    max: MAX_ANSWERS,
    fields: answer,
  }),
);

/** The same for files in the media library, which cannot contain answers themselves. */
export const mediaPrivacyAnswers = unpublished(
  listOf({
    label: '图片和附件里不是个人信息的',
    required: false,
    itemLabel: '说明',
    max: MAX_ANSWERS,
    fields: {
      file: text({
        label: '文件',
        max: 200,
        pattern: {
          regex: /^[^/\\]+\.[a-z0-9]+$/i,
          message: '应为“图片和附件”里的文件名，例如 list.docx',
        },
      }),
      ...answer,
    },
  }),
);
