import { Contacts, Place } from '../../views/contacts.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { EventChip, EventTime, calendarUntil } from '../../views/events.tsx';
import { Body, Day, Photo } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { performances } from './model.ts';

export function View({ data, bodyHtml, now, sections, region }: ViewProps<typeof performances>) {
  const { title, sample, troupe, venue, address, admission, signUpBy, summary, cover } = data;
  const { alsoBy = [], programme = [], photos = [] } = data;
  return (
    <EntryFrame
      kicker="演出"
      title={title}
      sample={sample}
      byline={<EventChip event={data} kind="performance" now={now} />}
      lead={<p className="lead">{summary}</p>}
      facts={[
        ['时间', <EventTime key="time" event={data} />],
        ['场地', venue],
        ['地址', address && <Place key="address" {...{ address, region }} name={venue} />],
        ['怎么去看', admission && <Contacts key="admission" text={admission} />],
        ['报名截止', signUpBy && <Day key="signUpBy" date={signUpBy} />],
        ['演出', <Troupes key="troupes" troupes={[...(troupe ? [troupe] : []), ...alsoBy]} />],
      ]}
      calendarUntil={calendarUntil(data, now)}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
      <Programme items={programme} />
      <Photos photos={photos} />
    </EntryFrame>
  );
}

type Data = ViewProps<typeof performances>['data'];

function Troupes({ troupes }: { troupes: NonNullable<Data['alsoBy']> }) {
  // Links are boxes, between which a line could begin with the comma.
  return troupes.map(({ slug, title, href }, index) => (
    <span key={slug} className="unbroken">
      <a href={href}>{title}</a>
      {index < troupes.length - 1 && '、'}
    </span>
  ));
}

function Programme({ items }: { items: NonNullable<Data['programme']> }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>节目单</h2>
      <ol className="programme">
        {items.map(({ item, performers }) => (
          <li key={item}>
            <span>{item}</span>
            {performers && <span className="performers">{performers}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Photos({ photos }: { photos: NonNullable<Data['photos']> }) {
  if (photos.length === 0) return null;
  return (
    <section>
      <h2>演出照片</h2>
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo?.src ?? index}>
            <Photo picture={photo} />
          </li>
        ))}
      </ul>
    </section>
  );
}
