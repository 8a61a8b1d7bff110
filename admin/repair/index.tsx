import { lazyPage } from '../ui/lazy-page.tsx';

/** The text of a file that cannot be parsed, a chunk of its own. */
export const RepairView = lazyPage(() => import('./repair-view.tsx'));
