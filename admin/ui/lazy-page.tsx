import { type ComponentType, type LazyExoticComponent, Suspense, lazy } from 'react';

/** A page of the desk that is a chunk of its own, loaded when it is opened. */
export function lazyPage<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): (props: Props) => React.JSX.Element {
  const Page = lazy(load) as LazyExoticComponent<ComponentType<Props>>;
  return (props) => (
    <Suspense fallback={null}>
      <Page {...props} />
    </Suspense>
  );
}
