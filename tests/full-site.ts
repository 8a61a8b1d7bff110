import { resolve } from 'node:path';

/**
 * The content of a whole site, with entries of every collection: what tests read, edit and build. `content/` belongs
 * to whoever runs the site, and no test knows what stands in it.
 */
export const FULL_CONTENT = resolve(import.meta.dirname, 'fixtures/full-site');
/** Where `npm run build:fixture` builds it. */
export const FULL_SITE = '.cache/full-site';
