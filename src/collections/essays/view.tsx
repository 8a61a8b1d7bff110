import { Chip } from '../../views/chip.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { essays } from './model.ts';

export function View({ data, bodyHtml, sections, now }: ViewProps<typeof essays>) {
  const { title, kind, sample, author, publishDate, lastDay, summary, cover, tags } = data;
  const { attachments = [] } = data;
  return (
    <EntryFrame
      kicker={kind.label}
      title={title}
      sample={sample}
      byline={
        <>
          {author} · <Day date={publishDate} />
          {lastDay && (
            <>
              {' · 到'}
              <Day date={lastDay} />
              {'为止 '}
              <Chip period={{ kind: 'offer', starts: publishDate, ends: lastDay }} now={now} />
            </>
          )}
        </>
      }
      lead={<p className="lead">{summary}</p>}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
      {attachments.length > 0 && (
        <ul className="attachments">
          {attachments.map(({ title: name, file }) => (
            <li key={file}>
              <a href={file}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {tags && tags.length > 0 && (
        <ul className="tags" aria-label="标签">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </EntryFrame>
  );
}
