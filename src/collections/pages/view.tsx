import { EntryFrame } from '../../views/entry-frame.tsx';
import { officeFacts } from '../../views/office.tsx';
import { Changes } from '../../views/changes.tsx';
import { Body, Day } from '../../views/parts.tsx';
import { RESPONSIBILITIES, Responsibilities } from '../../views/responsibilities.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { pagesBeside } from './model.ts';

export function View({
  data,
  bodyHtml,
  now,
  sections = [],
  office,
}: ViewProps<ReturnType<typeof pagesBeside>>) {
  const { title, summary, sample, lastReviewed } = data;
  const rows = office?.responsibilities ?? [];
  return (
    <EntryFrame
      kicker="关于"
      title={title}
      sample={sample}
      lead={<p className="lead">{summary}</p>}
      call={office?.phone}
      facts={[
        ...(office ? officeFacts(office) : []),
        ['最近核对', lastReviewed && <Day key="reviewed" date={lastReviewed} />],
      ]}
      sections={rows.length > 0 && sections.length > 0 ? [RESPONSIBILITIES, ...sections] : sections}
    >
      {rows.length > 0 && <Responsibilities rows={rows} />}
      <Body html={bodyHtml} />
      <Changes changes={data.changes} now={now} />
    </EntryFrame>
  );
}
