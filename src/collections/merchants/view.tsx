import { Chip } from '../../views/chip.tsx';
import { Phone, Place } from '../../views/contacts.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { merchants } from './model.ts';

export function View({ data, bodyHtml, now, sections, region }: ViewProps<typeof merchants>) {
  const { title, category, area, sample, offer, conditions, howToShow, address, phone, cover } =
    data;
  const { validFrom, validUntil, lastVerified } = data;
  return (
    <EntryFrame
      kicker={`${category.label} · ${area.label}`}
      title={title}
      sample={sample}
      byline={<Chip period={{ kind: 'offer', starts: validFrom, ends: validUntil }} now={now} />}
      lead={<p className="answer">{offer}</p>}
      // Address and telephone are missing in the preview of a new form.
      call={phone || undefined}
      facts={[
        ['地址', address && <Place key="address" {...{ address, region }} name={title} />],
        ['电话', phone && <Phone key="phone" number={phone} />],
        ['怎么出示', howToShow],
        ['使用条件', conditions],
        [
          '有效期',
          <span key="valid">
            <Day date={validFrom} />至<Day date={validUntil} />
          </span>,
        ],
        ['最近核实', <Day key="verified" date={lastVerified} />],
      ]}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
    </EntryFrame>
  );
}
