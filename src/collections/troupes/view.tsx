import { FixedChip } from '../../views/chip.tsx';
import { Contacts, Place } from '../../views/contacts.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { findContacts } from '../../values/contacts.ts';
import { Body } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import { type troupes, recruitingLabel } from './model.ts';

/** Of a text such as “本校工会，电话010-00000000”. */
const firstPhone = (text = ''): string | undefined =>
  findContacts(text).find(({ href }) => href?.startsWith('tel:'))?.text;

export function View({ data, bodyHtml, sections, region }: ViewProps<typeof troupes>) {
  const { title, kind, sample, summary, cover, artForm, school, rehearsal, contact } = data;
  const { recruiting, wanted, recruitingNote, level, welcome, repertoire = [] } = data;
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
        ['谁能来', [welcome, level?.label].filter(Boolean).join('，')],
        ['招新', recruiting ? (recruitingNote ?? '请联系上面的联系人。') : undefined],
      ]}
      call={firstPhone(contact)}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
      {repertoire.length > 0 && (
        <section>
          <h2>保留曲目</h2>
          <ul className="repertoire">
            {repertoire.map((piece) => (
              <li key={piece}>{piece}</li>
            ))}
          </ul>
        </section>
      )}
    </EntryFrame>
  );
}
