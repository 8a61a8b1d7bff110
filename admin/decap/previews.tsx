import type { CMS, PreviewTemplateComponentProps } from 'decap-cms-core';
import { type ComponentType, Suspense, lazy } from 'react';
import { type CollectionName, collectionNames, collections } from '../../src/collections/index.ts';
import type { AnyView } from '../previews/entry-preview.tsx';
import { PreviewNote } from '../previews/preview-note.tsx';

/** Shows each entry beside its form as the site will: the same views, the same Markdown. */
export function registerPreviews(cms: CMS, base: string): void {
  for (const name of collectionNames) cms.registerPreviewTemplate(name, previewOf(name, base));
}

function previewOf(
  name: CollectionName,
  base: string,
): ComponentType<PreviewTemplateComponentProps> {
  // The views and the Markdown pipeline are chunks of their own: lists and settings never load them.
  const Loaded = lazy(async () => {
    const [{ EntryPreview }, { View }] = await Promise.all([
      import('../previews/entry-preview.tsx'),
      collections[name].site.view(),
    ]);
    const view = View as AnyView;
    return {
      default: (props: PreviewTemplateComponentProps) => (
        <EntryPreview name={name} base={base} view={view} {...props} />
      ),
    };
  });
  return function Preview(props) {
    return (
      <Suspense fallback={<PreviewNote>正在准备预览……</PreviewNote>}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
