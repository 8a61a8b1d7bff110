/** Zero-width characters, except line breaks and tabs. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cn}\u2028\u2029\uFE00-\uFE0F]/gu;

/** The text with every invisible character shown by name, so that its removal can be seen. */
export const withHiddenShown = (text: string): string => text.replace(HIDDEN, '‹看不见的字符›');
