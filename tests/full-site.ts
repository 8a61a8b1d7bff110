import { resolve } from 'node:path';

/**
 * The content of a whole site, with entries of every collection: tests read, edit and build it. `content/` belongs to
 * the site's owner, and no test depends on it.
 */
export const FULL_CONTENT = resolve(import.meta.dirname, 'fixtures/full-site');
/** The folder in which `npm run build:fixture` builds it. */
export const FULL_SITE = '.cache/full-site';
