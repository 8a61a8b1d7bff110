import type { ArticleUse, PageUse } from '../law/article-uses.ts';
import {
  LAWS_LABEL,
  type Law,
  articleId,
  cautionOf,
  formatArticle,
  isRevisedSince,
} from '../law/laws.ts';
import { CONFIDENCES } from '../model/citation.ts';
import { LAW_KINDS } from '../model/law-kinds.ts';
import { EntryFrame } from './entry-frame.tsx';
import { Day } from './parts.tsx';

interface LawPageProps {
  law: Law;
  articles: readonly ArticleUse[];
  /** How many pages of the site cite it. */
  pages: number;
}

/** The page of a statute: its edition, and its articles with the pages that rest on each. */
export function LawPage({ law, articles, pages }: LawPageProps) {
  const { title, shortName, kind = 'other', revised, inForce, copyDate, copyUndated } = law;
  const cited = articles.filter(({ uses }) => uses.length > 0).length;
  return (
    <EntryFrame
      kicker={`${LAWS_LABEL} · ${LAW_KINDS[kind]}`}
      title={shortName}
      sample={false}
      lead={
        <>
          <p className="lead" data-pagefind-ignore="">
            {pages === 0
              ? '本站还没有网页引用它。'
              : `本站有${pages}个网页引用了它，一共${cited}条。`}
            每一条的大意是我们自己的话，以原文为准。
          </p>
          <Cautions law={law} />
        </>
      }
      facts={[
        ['全称', title],
        ['也叫', law.otherNames?.join('、')],
        ['版本', <Day key="revised" date={revised} />],
        ['施行', inForce && <Day key="force" date={inForce} />],
        ['读的副本', copyDate ? <Day key="copy" date={copyDate} /> : copyUndated],
        ['可信程度', law.confidence && CONFIDENCES[law.confidence]],
      ]}
      sections={articles.map(({ number }) => ({
        slug: articleId(number),
        text: formatArticle(number),
        depth: 2,
      }))}
    >
      {/* Not searched: a question is answered by the pages that rest on an article. */}
      <div className="prose" data-pagefind-ignore="">
        {articles.map((article) => (
          <Article key={article.number} article={article} law={law} />
        ))}
      </div>
      <p className="reviewed" data-pagefind-ignore="">
        出处：{law.source}
      </p>
    </EntryFrame>
  );
}

/** What a reader must know before relying on any article. */
function Cautions({ law }: { law: Law }) {
  const text = `${cautionOf(law)}${law.note ?? ''}`;
  if (text === '') return null;
  return (
    <div className="note note-caution" role="note">
      <p>{text}</p>
    </div>
  );
}

function Article({ article, law }: { article: ArticleUse; law: Law }) {
  const { number, summaries, uses } = article;
  return (
    <section>
      <h2 id={articleId(number)}>{formatArticle(number)}</h2>
      {summaries.map((summary) => (
        <p key={summary.article}>
          {summary.article !== number && `${formatArticle(summary.article)}：`}
          {summary.says}
          {summary.confidence && (
            <span className="edition">{cautionOf({ confidence: undefined }, summary)}</span>
          )}
        </p>
      ))}
      {uses.length > 0 && (
        <ul>
          {uses.map((use) => (
            <Use key={use.page.href} use={use} law={law} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Use({ use: { page, points }, law }: { use: PageUse; law: Law }) {
  const { title, href, column, reviewed } = page;
  return (
    <li>
      <a href={href}>{title}</a>（{[column, ...points.map(formatArticle)].join('，')}
      {reviewed && isRevisedSince(law.revised, reviewed) && '，法规已修订，待复核'}）
    </li>
  );
}
