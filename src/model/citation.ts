import { toHalfWidth } from '../values/typed.ts';
import { select, text } from './fields/index.ts';

/**
 * How reliable a cited text is, from the best level to the one that must not be stated as a rule.
 */
export const CONFIDENCES = {
  original: '原文：读过条文',
  double: '原文，两份独立副本一致',
  reprint: '转载：第三方网页上的条文',
  hearsay: '旁证：报道、答复、旧版等，不是现行条文',
} as const;

export type Confidence = keyof typeof CONFIDENCES;

/** `第４３条` → `43`, `３（五）` → `3(五)`. */
function articleNumber(typed: string): string {
  return toHalfWidth(typed)
    .trim()
    .replace('（', '(')
    .replace('）', ')')
    .replace(
      /^第?(\d+)条?(?:第?\(?([一二三四五六七八九十]+)\)?项?)?$/,
      (_, article: string, item?: string) => (item ? `${article}(${item})` : article),
    );
}

/** The number of an article, `43` or `3(五)`. */
export const article = text({
  label: '条',
  max: 12,
  hint: '条号的数字，例如 43；带项的写 3(五)',
  normalise: articleNumber,
  pattern: {
    regex: /^\d+(?:\([一二三四五六七八九十]+\))?$/,
    message: '应为条号，例如 43 或 3(五)',
  },
});

/** The reliability of a whole text. */
export const confidence = select({
  label: '可信程度',
  hint: '自己读到的是什么，就选什么',
  options: CONFIDENCES,
});

/** The same for one article of it. */
export const articleConfidence = select({
  label: '这一条的可信程度',
  required: false,
  hint: '和整部法规不一样的才选',
  options: CONFIDENCES,
});
