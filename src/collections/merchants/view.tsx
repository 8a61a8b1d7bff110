import { Chip } from '../../views/chip.tsx';
import { Body, Cover, Day, Facts, Header } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { merchants } from './model.ts';

export function View({ data, bodyHtml, now }: ViewProps<typeof merchants>) {
  const { title, category, area, sample, offer, conditions, howToShow, address, phone, cover } =
    data;
  const { validFrom, validUntil, lastVerified } = data;
  return (
    <article className="entry">
      <Header kicker={`${category.label} · ${area.label}`} title={title} sample={sample}>
        <p className="byline">
          <Chip period={{ kind: 'offer', starts: validFrom, ends: validUntil }} now={now} />
        </p>
      </Header>
      <p className="answer">{offer}</p>
      <Cover picture={cover} />
      <Facts
        rows={[
          [
            '有效期',
            <span key="valid">
              <Day date={validFrom} />至<Day date={validUntil} />
            </span>,
          ],
          ['怎么出示', howToShow],
          ['使用条件', conditions],
          ['地址', address],
          [
            '电话',
            // Missing in the preview of a new form.
            phone && (
              <a key="phone" href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>
                {phone}
              </a>
            ),
          ],
          ['最近核实', <Day key="verified" date={lastVerified} />],
        ]}
      />
      <Body html={bodyHtml} />
    </article>
  );
}
