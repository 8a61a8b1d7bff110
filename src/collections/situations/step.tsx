import type { Choice } from '../../model/fields/index.ts';
import { type ShownGround, showGrounds } from '../../rights/grounds.ts';
import { Contacts, Phone } from '../../views/contacts.tsx';
import type { LawSources, ViewProps } from '../../views/view.ts';
import type { situations } from './model.ts';
import { stepId } from './step-id.ts';
import { Grounds } from '../../views/grounds.tsx';
import { StepLimit } from './step-limit.tsx';

type Step = ViewProps<typeof situations>['data']['steps'][number];

interface StepProps {
  step: Step;
  /** From 0. */
  index: number;
  law: LawSources;
  /** The day as on which limits are stated. */
  today: string;
}

/**
 * One step: its number and what to do as a heading, and everything about it below. All of it is there and readable
 * without a script; `client/situation/steps.ts` collapses what is not `data-open`.
 */
export function StepItem({ step, index, law, today }: StepProps) {
  const { title, limit, audience = [] } = step;
  const id = stepId(index);
  return (
    <li className="journey-step" data-step="" data-open={index === 0 ? '' : undefined}>
      <h2 id={id}>
        <span className="journey-number">
          <span className="sr-only">{`第${index + 1}步：`}</span>
        </span>
        <span>{title}</span>
      </h2>
      <div className="journey-body" id={`${id}-body`}>
        {audience.length > 0 && (
          <p className="journey-grounds">给{audience.map(({ label }) => label).join('、')}的老师</p>
        )}
        <Does step={step} />
        <Letter step={step} />
        {limit && <StepLimit id={limit.value} prefix={id} law={law} today={today} />}
        <Rest step={step} law={law} />
      </div>
    </li>
  );
}

function Does({ step: { does, prepare = [], where, phone, cost } }: { step: Step }) {
  return (
    <>
      <Lines lines={does} />
      {prepare.length > 0 && (
        <>
          <h3>要准备</h3>
          <ul className="journey-prepare">
            {prepare.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {(where ?? phone ?? cost) && (
        <dl className="journey-facts">
          {(where ?? phone) && (
            <div>
              <dt>去哪里</dt>
              <dd>
                {where && <Contacts text={where} />}
                {where && phone && '，'}
                {phone && <Phone number={phone} />}
              </dd>
            </div>
          )}
          {cost && (
            <div>
              <dt>费用</dt>
              <dd>{cost}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}

/** The letter of a step, which the page behind the link writes. */
function Letter({ step: { letter } }: { step: Step }) {
  return letter ? (
    <p className="journey-letter">
      要写的文书：<a href={letter.href}>{letter.title}</a>
    </p>
  ) : null;
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return <p>{lines[0]}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Rest({ step, law }: Pick<StepProps, 'step' | 'law'>) {
  const { refused, citations = [], unverified = [], more = [] } = step;
  return (
    <>
      {refused && (
        <>
          <h3>不受理、不答应</h3>
          <p>{refused}</p>
        </>
      )}
      {unverified.map(({ says, source }) => (
        <div key={says} className="unverified">
          <p className="note-title">待核实</p>
          <p>{says}</p>
          <p className="edition">看到的地方：{source}</p>
        </div>
      ))}
      <Grounds grounds={groundsOf(citations, law)} />
      {more.length > 0 && (
        <p>
          细看：
          {more.map(({ slug, title, href }, index) => (
            <span key={slug}>
              {index > 0 && '；'}
              <a href={href}>{title}</a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** Each article with its edition and confidence; a name without either while the laws are not at hand. */
const groundsOf = (
  citations: readonly { law: Choice; article: string }[],
  { laws }: LawSources,
): ShownGround[] =>
  showGrounds(
    {
      confidence: 'double',
      citations: citations.map(({ law, article }) => ({ law: law.value, article })),
    },
    laws,
  );
