import type { ShippedRules } from '../../rights/shipped-rules.ts';
import { make } from '../page/elements.ts';

/** The form of a tool, with the rules that its page ships. */
export interface ToolForm {
  form: HTMLFormElement;
  rules: ShippedRules;
  /** An element of the form's own by its `data-part`. */
  part(name: 'questions' | 'days' | 'birth' | 'pay' | 'more' | 'result'): HTMLElement;
}

/** The form of an id; undefined on pages without it. */
export function findToolForm(id: string): ToolForm | undefined {
  const form = document.querySelector<HTMLFormElement>(`form#${id}`);
  if (!form) return undefined;
  const part: ToolForm['part'] = (name) => {
    const element = form.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!element) throw new Error(`#${id} has no part ${name}`);
    return element;
  };
  return { form, rules: rulesIn(form), part };
}

/** What the page ships for the form, in a data block. */
const rulesIn = (form: HTMLElement): ShippedRules =>
  JSON.parse(form.querySelector('script')?.textContent ?? '') as ShippedRules;

/**
 * Shows what `compute` gives when the form is sent, and again on each later change, so that no result stands beside
 * other answers than its own. Sending moves the focus to it.
 */
export function computeOnSubmit({ form, part }: ToolForm, compute: () => readonly Node[]): void {
  const result = part('result');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    result.replaceChildren(...compute());
    result.focus();
  });
  form.addEventListener('change', () => {
    if (result.hasChildNodes()) result.replaceChildren(...compute());
  });
}

/** A line that helps with an answer that cannot be used. */
export const helpLine = (text: string): HTMLElement =>
  make('p', { className: 'note note-caution' }, text);

/** An element of the page that a form shows again beside its result. */
function said(kind: 'basis' | 'outcome', name: string): Element {
  const found = document.querySelector(`[data-${kind}="${name}"]`);
  if (!found) throw new Error(`the page has no ${kind} ${name}`);
  return found;
}

const copyOf = (element: Element): Node[] =>
  [...element.childNodes].map((node) => node.cloneNode(true));

/** The laws behind a result as the page itself cites them, marked if nobody read a rule. */
export function basisOf(...names: readonly string[]): HTMLElement[] {
  const all = names.map((name) => said('basis', name));
  const texts = all.map(({ textContent }) => textContent);
  const lines = all
    .filter((_, at) => texts.indexOf(texts[at] ?? '') === at)
    .map((cited) => make('p', { className: 'basis-line' }, '依据：', ...copyOf(cited)));
  if (!all.some((cited) => cited.hasAttribute('data-unread'))) return lines;
  const caution = '待核实：这条规定没有读到原文，请先问清楚再照着办。';
  return [make('p', { className: 'unverified' }, caution), ...lines];
}

/** An outcome in the words of the page, with its laws. */
export const outcomeOf = (name: string): HTMLElement[] => [
  make('p', { className: 'answer' }, ...copyOf(said('outcome', name))),
  ...basisOf(name),
];

/** A labelled field. */
export const fieldOf = (label: string, control: HTMLElement): HTMLElement =>
  make('p', { className: 'field' }, make('label', { htmlFor: control.id }, label), control);

/** The lines of an arithmetic. */
export const stepsOf = (lines: readonly string[]): HTMLElement =>
  make('div', { className: 'steps' }, make('ol', {}, ...lines.map((line) => make('li', {}, line))));
