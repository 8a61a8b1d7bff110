import { lazyPage } from '../ui/lazy-page.tsx';

/** 开始使用, a chunk of its own. */
export const Setup = lazyPage(() => import('./setup-page.tsx'));
