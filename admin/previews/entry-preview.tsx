import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { type ComponentType, useEffect, useState } from 'react';
import type { CollectionName } from '../../src/model/index.ts';
import siteStyles from '../../src/styles/site.css?inline';
import { type ViewProps, views } from '../../src/views/index.ts';
import { picturePaths } from './pictures.ts';
import { PreviewBoundary } from './preview-boundary.tsx';
import { PreviewNote } from './preview-note.tsx';
import { type Projection, project } from './project.ts';

interface Props extends PreviewTemplateComponentProps {
  name: CollectionName;
  base: string;
}

/** An entry as the site will show it, from what stands in the form at this moment. */
export default function EntryPreview({
  name,
  base,
  entry,
  getAsset,
  getCollection,
  document,
}: Props) {
  const data = (entry.get('data') as { toJS: () => Record<string, unknown> }).toJS();
  const urls = new Map(picturePaths(data).map((path) => [path, String(getAsset(path))]));
  const attempt = JSON.stringify([data, [...urls.values()]]);
  const [projection, setProjection] = useState<Projection | 'failed'>();

  useEffect(() => {
    let isCurrent = true;
    const keep = (result: Projection | 'failed') => isCurrent && setProjection(result);
    project({ name, base, data, urls, getCollection }).then(keep, () => keep('failed'));
    return () => {
      isCurrent = false;
    };
  }, [attempt]);

  useEffect(() => {
    document.documentElement.lang = 'zh-Hans';
  }, [document]);

  if (projection === undefined) return <PreviewNote>正在准备预览……</PreviewNote>;
  if (projection === 'failed')
    return <PreviewNote>这一条暂时不能预览，不影响填写和保存。</PreviewNote>;
  return (
    <PreviewBoundary attempt={attempt}>
      <style>{siteStyles}</style>
      <OpenFields labels={projection.open} />
      <View name={name} projection={projection} />
    </PreviewBoundary>
  );
}

function View({
  name,
  projection: { data, bodyHtml, now },
}: {
  name: CollectionName;
  projection: Projection;
}) {
  // `project` builds the data for this very view; the compiler cannot follow a name known only at run time.
  const Chosen = views[name] as ComponentType<ViewProps<CollectionName>>;
  return (
    <main>
      <Chosen data={data as ViewProps<CollectionName>['data']} bodyHtml={bodyHtml} now={now} />
    </main>
  );
}

/** Tells what is missing, since the preview fills gaps (a date that is not chosen yet shows as today). */
function OpenFields({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return <PreviewNote>还要填写：{labels.join('、')}</PreviewNote>;
}
