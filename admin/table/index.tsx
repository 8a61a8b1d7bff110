import { Suspense, lazy } from 'react';
import type { TableRouteProps } from './table-route.tsx';

const TableRoute = lazy(() => import('./table-route.tsx'));

/** A collection's table, a chunk of its own. */
export function EntryTable(props: TableRouteProps) {
  return (
    <Suspense fallback={null}>
      <TableRoute {...props} />
    </Suspense>
  );
}
