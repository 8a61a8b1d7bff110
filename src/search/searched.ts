/** What a question is asked of, as readers are told where nothing is found. */
export const SEARCHED = '网站';
