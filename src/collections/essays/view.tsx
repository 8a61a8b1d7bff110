import { Body, Cover, Day, Header } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { essays } from './model.ts';

export function View({ data, bodyHtml }: ViewProps<typeof essays>) {
  const { title, kind, sample, author, publishDate, summary, cover, tags, attachments = [] } = data;
  return (
    <article className="entry">
      <Header kicker={kind.label} title={title} sample={sample}>
        <p className="byline">
          {author} · <Day date={publishDate} />
        </p>
      </Header>
      <p className="lead">{summary}</p>
      <Cover picture={cover} />
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
    </article>
  );
}
