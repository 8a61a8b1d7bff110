import { Fragment } from 'react';
import { articleId, formatArticle, isRevisedSince } from '../law/laws.ts';
import type { SettingChoice } from '../model/fields/relation.ts';
import { formatDate } from '../values/dates.ts';
import { groupBy } from '../values/group-by.ts';

interface Citation {
  /** The law's name, with its edition as the note. */
  law: SettingChoice;
  article: string;
}

/** The statutes that the page cites, each once with its articles, its edition and cautions. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const laws = groupBy(citations, ({ law }) => law.value);
  if (laws.size === 0) return null;
  return (
    <details className="citations">
      <summary>本页引用的条文（{citations.length}条）</summary>
      <ul>
        {[...laws].map(([id, cited]) => (
          <li key={id}>
            <LawArticles cited={cited} />
            {cited[0]?.law.note && <span className="edition">{cited[0].law.note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `《工会法》第三条、第四条`, each linked to its place on the statute's page. */
function LawArticles({ cited }: { cited: readonly Citation[] }) {
  return cited.map(({ law: { label, href }, article }, index) => (
    <Fragment key={article}>
      {index > 0 && '、'}
      <a href={href && `${href}#${articleId(article)}`}>
        {index === 0 && `《${label}》`}
        {formatArticle(article)}
      </a>
    </Fragment>
  ));
}

/** Warns of statutes that were revised after the page was reviewed. */
export function RevisedLaws({
  citations,
  reviewed,
}: {
  citations: readonly Citation[];
  reviewed: string;
}) {
  const newer = [...groupBy(citations, ({ law }) => law.value).values()].flatMap(([first]) => {
    const { label, revised } = first?.law ?? {};
    return revised !== undefined && isRevisedSince(revised, reviewed) ? [{ label, revised }] : [];
  });
  if (newer.length === 0) return null;
  return (
    <div className="note note-caution" role="note" data-pagefind-ignore="">
      <p className="note-title">法规已修订，待复核</p>
      <p>
        {newer.map(({ label, revised }) => `《${label}》${formatDate(revised)}修订过`).join('，')}
        ，这一页最近核对是{formatDate(reviewed)}。条号和内容可能变了，以现行条文为准。
      </p>
    </div>
  );
}
