/** The addresses of the test servers. Loopback only. */
export const SITE = 'http://127.0.0.1:4391';
/** The site of the fixtures, under a base path. */
export const FIXTURE_SITE = 'http://127.0.0.1:4392';
export const FIXTURE_BASE = '/gonghui/';
/** `npm start` over a copy of the content. */
export const EDITING = 'http://127.0.0.1:4393';
/** A site with one added collection. */
export const ADDED = 'http://127.0.0.1:4394';
