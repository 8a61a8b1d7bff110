import { Body, Day, Header } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { pagesBeside } from './model.ts';

export function View({ data, bodyHtml }: ViewProps<ReturnType<typeof pagesBeside>>) {
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
