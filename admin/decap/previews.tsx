import type { CMS, PreviewTemplateComponentProps } from 'decap-cms-core';
import { type ComponentType, Suspense, lazy, useMemo } from 'react';
import { type CollectionName, collectionNames, collections } from '../../src/collections/index.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { readRecent } from '../previews/content.ts';
import type { AnyView, EntryPreviewProps } from '../previews/entry-preview.tsx';
import { PreviewNote } from '../previews/preview-note.tsx';

type Around = Pick<EntryPreviewProps, 'base' | 'readContent'>;

/**
 * Shows each entry beside its form as the site will: the same views, the same Markdown.
 * @param base the site's base path
 */
export function registerPreviews(cms: CMS, base: string, readSnapshot: ReadSnapshot): void {
  const around = { base, readContent: readRecent(readSnapshot) };
  for (const name of collectionNames) cms.registerPreviewTemplate(name, previewOf(name, around));
}

function previewOf(
  name: CollectionName,
  around: Around,
): ComponentType<PreviewTemplateComponentProps> {
  // The views and the Markdown pipeline are chunks of their own: lists and settings never load them.
  const Loaded = lazy(async () => {
    const [{ EntryPreview }, { View }] = await Promise.all([
      import('../previews/entry-preview.tsx'),
      collections[name].site.view(),
    ]);
    const view = View as AnyView;
    return {
      default: ({ entry, getAsset, document }: PreviewTemplateComponentProps) => {
        const immutable = entry.get('data') as { toJS: () => Record<string, unknown> };
        const data = useMemo(() => immutable.toJS(), [immutable]);
        const addressOf = (path: string) => String(getAsset(path));
        return <EntryPreview {...{ ...around, name, view, data, addressOf, document }} />;
      },
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
