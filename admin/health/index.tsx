import { Suspense, lazy } from 'react';
import type { HealthPageProps } from './health-page.tsx';

const HealthPage = lazy(() => import('./health-page.tsx'));

/** 内容体检, a chunk of its own. */
export function Health(props: HealthPageProps) {
  return (
    <Suspense fallback={null}>
      <HealthPage {...props} />
    </Suspense>
  );
}
