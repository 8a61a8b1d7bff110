import { Body, Day, Header } from './parts.tsx';
import type { ViewProps } from './view.ts';

export function PageView({ data, bodyHtml }: ViewProps<'pages'>) {
  const { title, summary, sample, lastReviewed } = data;
  return (
    <article className="entry">
      <Header kicker="关于" title={title} sample={sample} />
      <p className="lead">{summary}</p>
      <Body html={bodyHtml} />
      {lastReviewed && (
        <p className="reviewed">
          最近核对：
          <Day date={lastReviewed} />
        </p>
      )}
    </article>
  );
}
