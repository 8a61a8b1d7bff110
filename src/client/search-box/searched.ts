/** Name of the searched corpus, shown if nothing is found. */
export const SEARCHED = '网站';

/** Why no answer may be available. */
export const WHY_NOT = '可能是网络断了';
