/** Stands in for the site's: what the site has by now is not known here. */
export const SEARCHED = '这份离线版';
