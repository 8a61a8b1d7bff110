import { lazyPage } from '../ui/lazy-page.tsx';

/** 内容体检, a chunk of its own. */
export const Health = lazyPage(() => import('./health-page.tsx'));
