/** Signs that take no place, but for line breaks and tabs. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cn}\u2028\u2029\uFE00-\uFE0F]/gu;

/** A text in which every sign that nobody sees is named, so that it can be seen where one went. */
export const withHiddenShown = (text: string): string => text.replace(HIDDEN, '‹看不见的字符›');
