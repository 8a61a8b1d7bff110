import type { CMS, PreviewTemplateComponentProps } from 'decap-cms-core';
import { type ComponentType, Suspense, lazy } from 'react';
import { type CollectionName, collectionNames } from '../../src/collections/index.ts';
import { PreviewNote } from './preview-note.tsx';

/** The views and the Markdown pipeline are a chunk of their own: lists and settings never load it. */
const EntryPreview = lazy(() => import('./entry-preview.tsx'));

/** Shows each entry beside its form as the site will: the same views, the same Markdown. */
export function registerPreviews(cms: CMS, base: string): void {
  for (const name of collectionNames) cms.registerPreviewTemplate(name, previewOf(name, base));
}

function previewOf(
  name: CollectionName,
  base: string,
): ComponentType<PreviewTemplateComponentProps> {
  return function Preview(props) {
    return (
      <Suspense fallback={<PreviewNote>正在准备预览……</PreviewNote>}>
        <EntryPreview name={name} base={base} {...props} />
      </Suspense>
    );
  };
}
