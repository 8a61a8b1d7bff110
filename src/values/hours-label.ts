/** The label of the opening hours on the page of the office, by which the search finds them. */
export const HOURS_LABEL = '接待时间';
