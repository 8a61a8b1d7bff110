/** Stands in for the site's: the archive is all that is kept, and has no page 离线阅读. */
export const isOffered = false;
