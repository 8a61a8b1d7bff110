import { lazyPage } from '../ui/lazy-page.tsx';

/** A collection's table, a chunk of its own. */
export const EntryTable = lazyPage(() => import('./table-route.tsx'));
