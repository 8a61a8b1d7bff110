import { Suspense, lazy } from 'react';
import type { Props } from './body-notice.tsx';

const BodyNotice = lazy(() => import('./body-notice.tsx'));

/** Below a body's editor: what readers would see as it was typed. A chunk of its own, after the first load. */
export function BodyRepairs(props: Props) {
  return (
    <Suspense fallback={null}>
      <BodyNotice {...props} />
    </Suspense>
  );
}
