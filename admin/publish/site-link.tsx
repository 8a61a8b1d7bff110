import { useEffect, useState, useSyncExternalStore } from 'react';
import { isCollectionName } from '../../src/collections/index.ts';
import type { Publishing } from './publishing.ts';
import type { Place, SiteRecord } from './site-record.ts';

export interface SiteLinkProps {
  publishing: Publishing;
  site: SiteRecord;
  isNewEntry: boolean;
  /** Of a draft that is under review or will be. */
  currentStatus?: string;
  /** Whether that draft changes something published. */
  isModification?: boolean;
}

/** The open entry's page on the site; if the site has none, a note instead of a link to a missing page. */
export function SiteLink(props: SiteLinkProps) {
  const { publishing, site, isNewEntry, currentStatus, isModification } = props;
  const [, collection = '', slug = ''] =
    /^#\/collections\/([^/]+)\/entries\/([^/?]+)/.exec(location.hash) ?? [];
  const tracked = useSyncExternalStore(publishing.subscribe, publishing.trackedNow);
  const status = tracked.find(({ pending }) => pending.path === `content/${collection}/${slug}.md`)
    ?.status.kind;
  const [found, setFound] = useState<Place>();
  const isDraftOnly = Boolean(currentStatus) && isModification !== true;
  useEffect(() => {
    let isCurrent = true;
    if (isCollectionName(collection) && !isNewEntry && !isDraftOnly)
      void site.find(collection, slug).then((place) => {
        if (isCurrent) setFound(place);
      });
    return () => {
      isCurrent = false;
    };
  }, [collection, slug, status, isNewEntry, isDraftOnly]);
  const place = isDraftOnly ? 'nowhere' : found;
  if (isNewEntry || !place) return null;
  return place === 'nowhere' ? (
    <span className="desk-site-link" title="草稿、没到发布日期、正在发布的，网站上都还没有">
      网站上还没有
    </span>
  ) : (
    <a className="desk-site-link" href={place.href} target="_blank" rel="noopener noreferrer">
      在网站上看
    </a>
  );
}
