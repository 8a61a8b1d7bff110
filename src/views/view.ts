import type { ComponentType } from 'react';
import type { Term } from '../law/glossary.ts';
import type { Law } from '../law/laws.ts';
import type { EntryShown } from '../model/collection.ts';
import type { ParameterFile } from '../rights/parameters.ts';
import type { KnownYear } from '../rights/work-days.ts';
import type { Section } from './contents.tsx';
import type { Office } from './office.tsx';

/** What a view needs to name articles with their editions, and to state and compute limits. */
export interface LawSources {
  laws: readonly Law[];
  parameters: ParameterFile;
  /** The years whose arrangement of holidays is known. */
  calendar: readonly KnownYear[];
}

/**
 * Props of the view of a collection with this model. Views are plain React components: static HTML
 * on the site (no client script for readers) and live in the editors' preview. They use no hooks
 * and no browser objects.
 */
export interface ViewProps<Model> {
  data: EntryShown<Model>;
  /** The body as sanitised HTML from `src/markdown/`. */
  bodyHtml: string;
  /** The moment for which phases (预告, 已过期 …) are computed. */
  now: Date;
  /** The terms that the site explains; those in the body are processed already. */
  terms?: readonly Term[];
  /** The headings of the body for the contents list; none in the preview. */
  sections?: readonly Section[];
  /** The union's office, for the page that shows it. */
  office?: Office | undefined;
  /** Where the union is, `示例区`: places without a city are looked for there. */
  region?: string | undefined;
  /** For collections with `showsLaw`. */
  law?: LawSources | undefined;
}

export type View<Model> = ComponentType<ViewProps<Model>>;
