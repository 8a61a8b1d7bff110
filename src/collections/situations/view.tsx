import { toShanghaiDate } from '../../values/dates.ts';
import { Citations } from '../../views/citations.tsx';
import type { Section } from '../../views/contents.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { LawSources, ViewProps } from '../../views/view.ts';
import type { situations } from './model.ts';
import { stepId } from './step-id.ts';
import { StepItem } from './step.tsx';

type Steps = ViewProps<typeof situations>['data']['steps'];

const NO_LAW: LawSources = { laws: [], parameters: {}, calendar: [] };

export function View({ data, bodyHtml, now, law = NO_LAW }: ViewProps<typeof situations>) {
  const { title, topic, audience, sample, summary, steps, lastReviewed, reviewBy } = data;
  return (
    <EntryFrame
      kicker={topic.label}
      title={title}
      sample={sample}
      lead={<p className="answer">{summary}</p>}
      facts={[
        ['适用于', audience.map(({ label }) => label).join('、')],
        ['最近核对', <Day key="last" date={lastReviewed} />],
        ['下次核对', <Day key="next" date={reviewBy} />],
      ]}
      sections={sectionsOf(steps)}
    >
      <p className="journey-all with-script" data-pagefind-ignore="">
        <button type="button" className="quiet" data-journey-all="">
          全部展开
        </button>
      </p>
      <ol className="journey" data-journey="" data-calendar={JSON.stringify(law.calendar)}>
        {steps.map((step, index) => (
          <StepItem
            key={stepId(index)}
            step={step}
            index={index}
            law={law}
            today={toShanghaiDate(now)}
          />
        ))}
      </ol>
      <Body html={bodyHtml} />
      <Citations citations={citationsOf(steps)} />
      <p className="reviewed">本页帮你找到依据和路径，不是法律意见；以现行原文和本地规定为准。</p>
    </EntryFrame>
  );
}

const sectionsOf = (steps: Steps): Section[] =>
  steps.map(({ title }, index) => ({
    slug: stepId(index),
    text: `${index + 1}. ${title}`,
    depth: 2,
  }));

/** The articles of all steps, each once. */
function citationsOf(steps: Steps) {
  const cited = steps.flatMap(({ citations = [] }) => citations);
  return [...new Map(cited.map((one) => [`${one.law.value} ${one.article}`, one])).values()];
}
