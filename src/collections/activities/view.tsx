import { EventChip, EventTime } from '../../views/events.tsx';
import { Body, Cover, Day, Facts, Header } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { activities } from './model.ts';

export function View({ data, bodyHtml, now }: ViewProps<typeof activities>) {
  const { title, kind, sample, summary, cover, place, who, howToSignUp, signUpBy } = data;
  return (
    <article className="entry">
      <Header kicker={kind.label} title={title} sample={sample}>
        <p className="byline">
          <EventChip event={data} kind="event" now={now} />
        </p>
      </Header>
      <p className="lead">{summary}</p>
      <Cover picture={cover} />
      <Facts
        rows={[
          ['时间', <EventTime key="time" event={data} />],
          ['地点', place],
          ['谁能参加', who],
          ['怎么报名', howToSignUp],
          ['报名截止', signUpBy && <Day key="signUpBy" date={signUpBy} />],
        ]}
      />
      <Body html={bodyHtml} />
    </article>
  );
}
