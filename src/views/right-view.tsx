import { formatArticle } from '../lib/laws.ts';
import { Body, Day, Header } from './parts.tsx';
import type { ViewProps } from './view.ts';
import { groupBy } from '../lib/group-by.ts';

export function RightView({ data, bodyHtml }: ViewProps<'rights'>) {
  const { title, topic, audience, sample, answer, localChecks = [], lastReviewed, reviewBy } = data;
  return (
    <article className="entry">
      <Header kicker={topic.label} title={title} sample={sample}>
        <p className="byline">适用于：{audience.map(({ label }) => label).join('、')}</p>
      </Header>
      <p className="answer">{answer}</p>
      <Body html={bodyHtml} />
      <Citations citations={data.citations ?? []} />
      {localChecks.length > 0 && (
        <section className="local-checks">
          <h2>这些要向本地核对</h2>
          <ul>
            {localChecks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="reviewed">
        最近核对：
        <Day date={lastReviewed} />
        。下次核对：
        <Day date={reviewBy} />
        。本页帮你找到依据和路径，不是法律意见；以现行原文和本地规定为准。
      </p>
    </article>
  );
}

type Citation = NonNullable<ViewProps<'rights'>['data']['citations']>[number];

/** The statutes that the page rests on, each once with its articles, its edition and what to beware of. */
function Citations({ citations }: { citations: readonly Citation[] }) {
  const laws = groupBy(citations, ({ law }) => law.value);
  if (laws.size === 0) return null;
  return (
    <section className="citations">
      <h2>本页引用的条文</h2>
      <ul>
        {[...laws].map(([id, cited]) => (
          <li key={id}>
            《{cited[0]?.law.label}》{cited.map(({ article }) => formatArticle(article)).join('、')}
            {cited[0]?.law.note && <span className="edition">{cited[0].law.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
