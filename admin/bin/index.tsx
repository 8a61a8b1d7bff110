import { Suspense, lazy } from 'react';
import type { BinPageProps } from './bin-page.tsx';

const BinPage = lazy(() => import('./bin-page.tsx'));

/** 回收站, a chunk of its own. */
export function BinRoute(props: BinPageProps) {
  return (
    <Suspense fallback={null}>
      <BinPage {...props} />
    </Suspense>
  );
}
