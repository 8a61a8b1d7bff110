import {
  type DecisionTable,
  type Questions as TableQuestions,
  nextQuestion,
  rulesFor,
} from '../../rights/decision.ts';
import { make } from '../page/elements.ts';
import { fieldOf } from './tool-form.ts';

/**
 * Asks the questions of a decision table, one after the other, each only while its answer matters.
 *
 * @param changed is called after each answer with the outcome, undefined as long as there are several
 */
export function askQuestions<Outcome extends string>(
  container: HTMLElement,
  table: DecisionTable<TableQuestions, Outcome>,
  changed: (outcome: Outcome | undefined) => void,
): void {
  const answers = new Map<string, string>();
  const fields = new Map<string, HTMLElement>();

  const fieldFor = (name: string): HTMLElement => {
    const known = fields.get(name);
    if (known) return known;
    const field = selectField(`${container.id}-${name}`, table.questions[name], (answer) => {
      answers.set(name, answer);
      update();
    });
    fields.set(name, field);
    return field;
  };

  const update = () => {
    const { asked, outcome } = follow(table, answers);
    showOnly(container, asked.map(fieldFor));
    changed(outcome);
  };
  container.replaceChildren();
  update();
}

/** The questions that matter so far, the last one without an answer unless there is an outcome. */
function follow<Outcome extends string>(
  table: DecisionTable<TableQuestions, Outcome>,
  answers: ReadonlyMap<string, string>,
): { asked: string[]; outcome: Outcome | undefined } {
  const given: Record<string, string> = {};
  const asked: string[] = [];
  for (;;) {
    const next = nextQuestion(table, given);
    if (next === undefined) return { asked, outcome: rulesFor(table, given)[0]?.then };
    asked.push(next);
    const answer = answers.get(next);
    if (!answer) return { asked, outcome: undefined };
    given[next] = answer;
  }
}

/** Moves no field that is in its place, so that the focus stays. */
function showOnly(container: HTMLElement, fields: readonly HTMLElement[]): void {
  for (const field of [...container.children])
    if (!fields.includes(field as HTMLElement)) field.remove();
  let after: HTMLElement | null = null;
  for (const field of [...fields].reverse()) {
    if (field.parentElement !== container || field.nextElementSibling !== after)
      container.insertBefore(field, after);
    after = field;
  }
}

function selectField(
  id: string,
  question: TableQuestions[string] | undefined,
  answered: (answer: string) => void,
): HTMLElement {
  const { label = '', options = {} } = question ?? {};
  const select = make(
    'select',
    { id },
    make('option', { value: '' }, '请选'),
    ...Object.entries(options).map(([value, text]) => make('option', { value }, text)),
  );
  select.addEventListener('change', () => answered(select.value));
  return fieldOf(label, select);
}
