/** What a question is asked of, as readers are told where nothing is found. */
export const SEARCHED = '网站';

/** Why there may be no answer at all. */
export const WHY_NOT = '可能是网络断了';
