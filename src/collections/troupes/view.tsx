import { FixedChip } from '../../views/chip.tsx';
import { Contacts, Place } from '../../views/contacts.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Body } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import { type troupes, recruitingLabel } from './model.ts';

export function View({ data, bodyHtml, sections, region }: ViewProps<typeof troupes>) {
  const { title, kind, sample, summary, cover, artForm, school, rehearsal, contact } = data;
  const { recruiting, wanted, recruitingNote } = data;
  return (
    <EntryFrame
      kicker={`${kind.label} · ${artForm}`}
      title={title}
      sample={sample}
      byline={recruiting && <FixedChip label={recruitingLabel(wanted)} />}
      lead={<p className="lead">{summary}</p>}
      facts={[
        ['排练', rehearsal],
        ['所在学校', school && <Place key="school" address={school} region={region} />],
        ['联系', contact && <Contacts key="contact" text={contact} />],
        ['招新', recruiting ? (recruitingNote ?? '请联系上面的联系人。') : undefined],
      ]}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
    </EntryFrame>
  );
}
