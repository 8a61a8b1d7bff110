import { type Term, termsIn } from '../../law/glossary.ts';
import { Citations, RevisedLaws } from '../../views/citations.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Changes } from '../../views/changes.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import type { rights } from './model.ts';

export function View({ data, bodyHtml, now, terms = [], sections }: ViewProps<typeof rights>) {
  const { title, topic, audience, sample, answer, localChecks = [], lastReviewed, reviewBy } = data;
  return (
    <EntryFrame
      kicker={topic.label}
      title={title}
      sample={sample}
      lead={
        <>
          <Answer text={answer} terms={terms} />
          <RevisedLaws citations={data.citations ?? []} reviewed={lastReviewed} />
        </>
      }
      facts={[
        ['适用于', audience.map(({ label }) => label).join('、')],
        ['最近核对', <Day key="last" date={lastReviewed} />],
        ['下次核对', <Day key="next" date={reviewBy} />],
      ]}
      sections={sections}
    >
      <Body html={bodyHtml} />
      <LocalRules rules={data.localRules ?? []} />
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
      <Changes changes={data.changes} now={now} />
      <p className="reviewed">本页帮你找到依据和路径，不是法律意见；以现行原文和本地规定为准。</p>
    </EntryFrame>
  );
}

/** The answer, and the words in it that need one explained. */
function Answer({ text, terms }: { text: string; terms: readonly Term[] }) {
  return (
    <>
      <p className="answer">{text}</p>
      {termsIn(text, terms).map(({ term, means }) => (
        <p key={term} className="term-note" data-pagefind-ignore="">
          <dfn>{term}</dfn>：{means}
        </p>
      ))}
    </>
  );
}

/** Rules of the province, the city or the district, each with its source. */
function LocalRules({
  rules,
}: {
  rules: NonNullable<ViewProps<typeof rights>['data']['localRules']>;
}) {
  if (rules.length === 0) return null;
  return (
    <section className="local-rules">
      <h2>本市规定</h2>
      <ul>
        {rules.map(({ area, subject, says, citation, readOn, reviewBy }) => (
          <li key={`${area} ${subject.value} ${says}`}>
            <b>
              {area} · {subject.label}
            </b>
            ：{says}
            <span className="edition">
              依据：{citation.text}
              {citation.article}（
              <Day date={citation.date} />
              ），
              <Day date={readOn} />
              读的原文，
              <Day date={reviewBy} />
              前再核对。
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
