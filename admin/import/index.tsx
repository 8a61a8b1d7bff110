import { Suspense, lazy } from 'react';
import type { ImportPageProps } from './import-page.tsx';

const ImportPage = lazy(() => import('./import-page.tsx'));

/** 从文件导入, a chunk of its own. */
export function Import(props: ImportPageProps) {
  return (
    <Suspense fallback={null}>
      <ImportPage {...props} />
    </Suspense>
  );
}
