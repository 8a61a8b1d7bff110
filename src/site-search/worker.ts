import { keptLevel } from './kept-level.ts';
import { serveCalls } from './serve-calls.ts';
import { openSite } from './site-search.ts';

/** The engine. */
serveCalls((base, files, index) => openSite(base, () => keptLevel(base), { files, index }));
