import { Contacts, Place } from '../../views/contacts.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { EventChip, EventTime, calendarUntil } from '../../views/events.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { activities } from './model.ts';

export function View({ data, bodyHtml, now, sections, region }: ViewProps<typeof activities>) {
  const { title, kind, sample, summary, cover, place, who, howToSignUp, signUpBy, draw } = data;
  return (
    <EntryFrame
      kicker={kind.label}
      title={title}
      sample={sample}
      byline={<EventChip event={data} kind="event" now={now} />}
      lead={<p className="lead">{summary}</p>}
      facts={[
        ['时间', <EventTime key="time" event={data} />],
        ['地点', place && <Place key="place" address={place} region={region} />],
        ['谁能参加', who],
        ['报名截止', signUpBy && <Day key="signUpBy" date={signUpBy} />],
        ['怎么报名', howToSignUp && <Contacts key="how" text={howToSignUp} />],
        [
          '抽奖公示',
          draw && (
            <a key="draw" href={draw.href}>
              {draw.title}
            </a>
          ),
        ],
      ]}
      calendarUntil={calendarUntil(data, now)}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
    </EntryFrame>
  );
}
