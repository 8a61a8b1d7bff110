import type { ComponentType } from 'react';
import type { Term } from '../law/glossary.ts';
import type { CollectionName, Collections, EntryShown } from '../model/index.ts';

/**
 * What a view receives. Views are plain React components: static HTML on the site (no client script
 * reaches a reader) and live in the editors' preview. They use no hooks and no browser objects.
 */
export interface ViewProps<Name extends CollectionName> {
  data: EntryShown<Collections[Name]>;
  /** The body as sanitised HTML from `src/markdown/`. */
  bodyHtml: string;
  /** The moment that phases (预告, 已过期 …) are told for. */
  now: Date;
  /** The words that the site explains; the body has been seen to. */
  terms?: readonly Term[];
}

export type View<Name extends CollectionName> = ComponentType<ViewProps<Name>>;
