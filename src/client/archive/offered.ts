/** Replaces the site's: the archive is complete, and has no page 离线阅读. */
export const isOffered = false;
