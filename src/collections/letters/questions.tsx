import type { ViewProps } from '../../views/view.ts';
import type { letters } from './model.ts';

type Shown = ViewProps<typeof letters>['data']['questions'][number];

/**
 * The questions of a letter. Without a script they say in plain words what belongs into the form below; the fields
 * are for a script that writes the answers into it.
 */
export function Questions({ questions }: { questions: readonly Shown[] }) {
  return (
    <ol className="letter-questions">
      {questions.map((question, index) => (
        <li key={question.name}>
          <QuestionField question={question} id={`q-${index + 1}`} />
        </li>
      ))}
    </ol>
  );
}

function QuestionField({ question, id }: { question: Shown; id: string }) {
  const { ask, hint = '', need, name } = question;
  const said = (need?.value === 'optional' ? '可以不填。' : '') + hint;
  const common = {
    id,
    'data-answer': name,
    className: 'with-script',
    autoComplete: 'off',
    'aria-describedby': said === '' ? undefined : `${id}-hint`,
  };
  return (
    <>
      <label htmlFor={id}>{ask}</label>
      {said !== '' && (
        <span id={`${id}-hint`} className="letter-hint">
          {said}
        </span>
      )}
      <Control question={question} common={common} />
    </>
  );
}

interface ControlProps {
  question: Shown;
  common: { id: string; 'data-answer': string; className: string; autoComplete: string };
}

function Control({ question: { kind, choices = [] }, common }: ControlProps) {
  switch (kind.value) {
    case 'sentences':
      return <textarea rows={4} {...common} />;
    case 'day':
      return <input type="date" min="1950-01-01" max="2099-12-31" {...common} />;
    case 'choice':
      return (
        <select {...common}>
          <option value="">请选</option>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      );
    case 'words':
      return <input type="text" {...common} />;
  }
}
