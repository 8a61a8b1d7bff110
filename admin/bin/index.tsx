import { lazyPage } from '../ui/lazy-page.tsx';

/** 回收站, a chunk of its own. */
export const BinRoute = lazyPage(() => import('./bin-page.tsx'));
