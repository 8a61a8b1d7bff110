import { type ReactElement, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CollectionName } from '../collections/index.ts';
import { type View, type ViewProps, views } from '../collections/views.ts';

/** A React element as plain HTML. Nothing of React reaches the reader. */
export function toMarkup(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** An entry's view as plain HTML. */
export function renderView<Name extends CollectionName>(
  name: Name,
  props: ViewProps<Name>,
): string {
  return toMarkup(createElement<ViewProps<Name>>(views[name] as View<Name>, props));
}
