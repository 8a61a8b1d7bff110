import { lazyPage } from '../ui/lazy-page.tsx';

/** 审核, a chunk of its own. */
export const ReviewPage = lazyPage(() => import('./review-page.tsx'));
