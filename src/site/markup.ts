import { type ComponentType, type ReactElement, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { CollectionName, Collections } from '../collections/index.ts';
import { typeset } from '../views/typeset.ts';
import type { ViewProps } from '../views/view.ts';
import { siteOf } from './site-of.ts';

/** A React element as plain HTML. The page contains no React code. */
export function toMarkup(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** An entry's view as plain HTML, typeset. */
export async function renderView<Name extends CollectionName>(
  name: Name,
  props: ViewProps<Collections[Name]>,
): Promise<string> {
  const { View } = await siteOf(name).view();
  return typeset(toMarkup(createElement(View as ComponentType<typeof props>, props)));
}
