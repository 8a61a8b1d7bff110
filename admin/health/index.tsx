import { Suspense, lazy } from 'react';

const HealthPage = lazy(() => import('./health-page.tsx'));

let hasReview = false;

/** Says whether changes are reviewed before they are published. */
export function setHealthReview(review: boolean): void {
  hasReview = review;
}

/** 内容体检, a chunk of its own. */
export function Health() {
  return (
    <Suspense fallback={null}>
      <HealthPage review={hasReview} />
    </Suspense>
  );
}
