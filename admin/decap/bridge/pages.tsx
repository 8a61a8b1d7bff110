import type { BinPageProps } from '../../bin/bin-page.tsx';
import { BinRoute as BinPage } from '../../bin/index.tsx';
import { aboutEntry as aboutTitle } from '../../bin/question.ts';
import { Health as HealthPage } from '../../health/index.tsx';
import { Import } from '../../import/index.tsx';
import { SiteLink as LinkToSite, type SiteLinkProps } from '../../publish/site-link.tsx';
import { RepairView as Repairing } from '../../repair/index.tsx';
import type { RepairProps } from '../../repair/repair-view.tsx';
import { EntryTable } from '../../table/index.tsx';
import { Setup as SetupPage } from '../../setup/index.tsx';
import { connectedDesk } from './connected.ts';

export function Health() {
  const { host, readSnapshot, hasReview } = connectedDesk().desk;
  return <HealthPage host={host} readSnapshot={readSnapshot} review={hasReview} />;
}

export function Setup() {
  const { ask, host, readSnapshot, saveTogether, siteRecord } = connectedDesk().desk;
  return (
    <SetupPage
      {...{ ask, host, readSnapshot, saveTogether }}
      fetchRecord={() => siteRecord.fetchRecord()}
    />
  );
}

export function ImportRoute() {
  const { backups, readSnapshot } = connectedDesk().desk;
  return <Import backups={backups} readSnapshot={readSnapshot} />;
}

/** @param onSaved reloads the list of the collection */
export function TableRoute({ name, onSaved }: { name: string; onSaved: () => void }) {
  const { host, readSnapshot, saveTogether, hasReview } = connectedDesk().desk;
  return (
    <EntryTable
      collection={name}
      host={host}
      readSnapshot={readSnapshot}
      saveTogether={saveTogether}
      review={hasReview}
      onSaved={onSaved}
    />
  );
}

export function BinRoute(props: Omit<BinPageProps, 'bin' | 'review'>) {
  const { bin, hasReview } = connectedDesk().desk;
  return <BinPage {...props} bin={bin} review={hasReview} />;
}

export function RepairView(props: Omit<RepairProps, 'repair'>) {
  return <Repairing {...props} repair={connectedDesk().desk.repair} />;
}

export function SiteLink(props: Omit<SiteLinkProps, 'publishing' | 'site'>) {
  const { publishing, siteRecord } = connectedDesk().desk;
  return <LinkToSite {...props} publishing={publishing} site={siteRecord} />;
}

/** A question about the entry of Decap's draft. */
export const aboutEntry = (draft: { getIn(path: string[]): unknown }, question: string): string =>
  aboutTitle(draft.getIn(['entry', 'data', 'title']), question);
