import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CollectionName, Collections } from '../../src/collections/index.ts';
import drawStyles from '../../src/styles/draws.css?inline';
import journeyStyles from '../../src/styles/journey.css?inline';
import letterStyles from '../../src/styles/letters.css?inline';
import merchantStyles from '../../src/styles/merchant.css?inline';
import performanceStyles from '../../src/styles/performance.css?inline';
import siteStyles from '../../src/styles/site.css?inline';
import type { ViewProps } from '../../src/views/view.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { openWechat } from '../wechat/wechat-dialog.tsx';
import { type Look, fitFrame, forceScheme, keepLook, readLook } from './frame.ts';
import { morphChildren } from './morph.ts';
import { picturePaths } from './pictures.ts';
import { PreviewBoundary } from './preview-boundary.tsx';
import { PreviewControls } from './preview-controls.tsx';
import { PreviewNote } from './preview-note.tsx';
import type { Projection } from './project.ts';
import { useProjection } from './use-projection.ts';

const STYLES = [
  ...[siteStyles, drawStyles, journeyStyles, letterStyles],
  ...[merchantStyles, performanceStyles],
].join('');

/**
 * `project` builds the data for exactly this view; the compiler cannot check a collection that is chosen at run time.
 */
export type AnyView = ComponentType<ViewProps<Collections[CollectionName]>>;

export interface EntryPreviewProps {
  name: CollectionName;
  view: AnyView;
  base: string;
  /** All other content on the host. */
  readContent: ReadSnapshot;
  /** The form's current values: the same object until one changes. */
  data: Record<string, unknown>;
  /** A picture's path as written → its address in this browser. */
  addressOf: (path: string) => string;
  /** The document of the preview's frame. */
  document: Document;
}

/** An entry as the site will show it, from the current values of the form. */
export function EntryPreview(props: EntryPreviewProps) {
  const { name, base, view, readContent, data, addressOf, document } = props;
  const urls = new Map(picturePaths(data).map((path) => [path, addressOf(path)]));
  const version = JSON.stringify([data, [...urls.values()]]);
  const source = { name, base, data, urls, readContent, now: new Date() };
  const projection = useProjection(source, version);
  const frame = document.defaultView?.frameElement;

  useEffect(() => followLinks(document), [document]);

  const toWechat = async () => {
    const article = document.querySelector('.entry-page');
    const url = typeof projection === 'object' ? projection.url : '';
    if (article) await openWechat({ title: String(data['title'] ?? ''), article, url });
  };

  return (
    <>
      {frame && <LookAt frame={frame as HTMLElement} onWechat={() => void toWechat()} />}
      {projection === undefined && <PreviewNote>正在准备预览……</PreviewNote>}
      {projection === 'failed' && <PreviewNote>这一条暂时不能预览，不影响填写和保存。</PreviewNote>}
      {typeof projection === 'object' && (
        <PreviewBoundary attempt={version}>
          <OpenFields labels={projection.open} />
          <Entry view={view} projection={projection} />
        </PreviewBoundary>
      )}
    </>
  );
}

/** The site's stylesheet, and the switches of width and colours. */
function LookAt({ frame, onWechat }: { frame: HTMLElement; onWechat: () => void }) {
  const [look, setLook] = useState(readLook);
  const styles = useRef<HTMLStyleElement>(null);

  useLayoutEffect(() => fitFrame(frame, look.width), [frame, look.width]);

  useLayoutEffect(() => {
    const root = styles.current?.ownerDocument.documentElement;
    if (styles.current?.sheet) forceScheme(styles.current.sheet, look.scheme);
    root?.style.setProperty('color-scheme', look.scheme);
  }, [look.scheme]);

  const choose = (next: Look) => {
    keepLook(next);
    setLook(next);
  };
  return (
    <>
      <style ref={styles}>{STYLES}</style>
      <PreviewControls frame={frame} look={look} onChange={choose} onWechat={onWechat} />
    </>
  );
}

/** Placeholder for the body in the view, so that React leaves the body to `morphChildren`. */
const BODY = '<!-- body -->';

function Entry({
  view: View,
  projection: { data, bodyHtml, now, terms, office, region, law },
}: {
  view: AnyView;
  projection: Projection;
}) {
  const main = useRef<HTMLElement>(null);
  const hasBody = bodyHtml.trim() !== '';

  useLayoutEffect(() => {
    const body = main.current?.querySelector('.prose');
    if (!body) return;
    const wanted = body.ownerDocument.createElement('template');
    wanted.innerHTML = bodyHtml;
    morphChildren(body, wanted.content);
  }, [bodyHtml]);

  // The elements around an entry that decide how wide it is: see src/layouts/.
  return (
    <main id="content" ref={main} style={{ paddingTop: 16 }}>
      <div className="entry-page">
        <View
          data={data as ViewProps<Collections[CollectionName]>['data']}
          bodyHtml={hasBody ? BODY : ''}
          now={now}
          terms={terms}
          office={office}
          region={region}
          law={law}
        />
      </div>
    </main>
  );
}

/** Lists what is missing, since the preview fills gaps (a date that is not chosen yet is shown as today). */
function OpenFields({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return <PreviewNote>还要填写：{labels.join('、')}</PreviewNote>;
}

/** Links within the text work in place; all others open a new page, as with Decap's `<base>`. */
function followLinks(document: Document): () => void {
  document.documentElement.lang = 'zh-Hans';
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const target = link?.getAttribute('href') ?? '';
    if (!target.startsWith('#')) return;
    event.preventDefault();
    const place = document.getElementById(decodeURIComponent(target.slice(1)));
    // As on the site, where the style sheet opens it by the address.
    if (place?.tagName === 'DETAILS') place.setAttribute('open', '');
    place?.scrollIntoView();
  };
  document.addEventListener('click', onClick);
  return () => {
    document.removeEventListener('click', onClick);
  };
}
