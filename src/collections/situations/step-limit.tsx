import { CONFIDENCES } from '../../model/citation.ts';
import type { LimitId } from '../../rights/limits/by-id.ts';
import type { CountedLimit } from '../../rights/limits/limit.ts';
import { runningOf } from '../../rights/limits/running.ts';
import { type LimitQuestion, showLimit } from '../../rights/limits/show.ts';
import type { LawSources } from '../../views/view.ts';
import { Grounds } from '../../views/grounds.tsx';

interface StepLimitProps {
  id: LimitId;
  /** Beginning of the ids of the form's fields. */
  prefix: string;
  law: LawSources;
  today: string;
}

/** The last day of a step: the rule in words for everybody, and a form that a script computes. */
export function StepLimit({ id, prefix, law, today }: StepLimitProps) {
  const limit = showLimit(id, law, today);
  return (
    <div className="journey-limit">
      <h3>
        最晚什么时候
        {limit.isUnverified && <span className="sample">待核实</span>}
      </h3>
      <p>
        <b>{limit.subject}</b>（{limit.who}）：{limit.says}
        {limit.note}
      </p>
      {limit.running && <p>{limit.running}</p>}
      <Grounds grounds={limit.grounds} />
      <p className="journey-grounds">可信程度：{CONFIDENCES[limit.confidence]}。</p>
      {limit.question && <LimitForm question={limit.question} prefix={prefix} />}
    </div>
  );
}

function LimitForm({ question, prefix }: { question: LimitQuestion; prefix: string }) {
  const { limit } = question;
  const asks = limit.kind === 'last-day' ? runningOf(limit.running).asks : undefined;
  return (
    <div
      className="journey-count with-script"
      data-limit={JSON.stringify(question)}
      data-pagefind-ignore=""
    >
      <DayField id={`${prefix}-day`} part="start" label={firstLabel(limit)} hint={limit.start} />
      {asks && <DayField id={`${prefix}-again`} part="restarted" label={asks} hint="没有就空着" />}
      {limit.kind === 'last-day' && limit.longest && (
        <DayField
          id={`${prefix}-longest`}
          part="longestStart"
          label="还有一个最长的期间，从哪一天起？"
          hint={`${limit.longest.start}；不知道就空着`}
        />
      )}
      <button type="button" className="quiet">
        算一算
      </button>
      <div className="journey-result" role="status" />
    </div>
  );
}

const firstLabel = ({ kind }: CountedLimit): string =>
  kind === 'last-day' || kind === 'from-day' ? '哪一天发生的？' : '哪一天？';

interface DayFieldProps {
  id: string;
  /** The part of `LimitDays` that it fills in. */
  part: string;
  label: string;
  hint: string;
}

function DayField({ id, part, label, hint }: DayFieldProps) {
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`}>{hint}</span>
      <input
        id={id}
        data-day={part}
        type="date"
        min="1990-01-01"
        max="2099-12-31"
        aria-describedby={`${id}-hint`}
      />
    </p>
  );
}
