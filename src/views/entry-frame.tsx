import type { ReactNode } from 'react';
import type { Picture } from '../model/fields/index.ts';
import { Actions } from './actions.tsx';
import { Contents, type Section } from './contents.tsx';
import { Cover, type FactRow, Facts, Header } from './parts.tsx';

interface EntryFrameProps {
  kicker: string;
  title: string;
  sample: boolean;
  /** Below the title: the state, or author and day. */
  byline?: ReactNode;
  /** What most readers came for: the answer, the offer, the summary. */
  lead?: ReactNode;
  facts?: readonly FactRow[];
  /** Telephone number of the button 打电话. */
  call?: string | undefined;
  /** See {@link Actions}. */
  calendarUntil?: string | undefined;
  sections?: readonly Section[] | undefined;
  cover?: Picture | undefined;
  children?: ReactNode;
}

/**
 * The page of an entry: title and answer; actions, facts and contents; picture and text. One column
 * on a phone, in this order; on a wide screen the middle part is a card beside the others.
 */
export function EntryFrame(props: EntryFrameProps) {
  const { kicker, title, sample, byline, lead, facts = [], call, sections = [] } = props;
  return (
    <article className="entry entry-frame">
      <div className="entry-head">
        <Header kicker={kicker} title={title} sample={sample}>
          {byline && <p className="byline">{byline}</p>}
        </Header>
        {lead}
      </div>
      <div className="entry-side">
        <Actions call={call} calendarUntil={props.calendarUntil} />
        <Facts rows={facts} />
        <Contents sections={sections} />
      </div>
      <div className="entry-main">
        <Cover picture={props.cover} />
        {props.children}
      </div>
    </article>
  );
}
