import { SHOWS, SORTS, type Show, type Sort } from '../../values/shop-questions.ts';
import type { Asked } from './asked.ts';

const boxes = (form: HTMLElement) =>
  form.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
const sortIn = (form: HTMLElement) => form.querySelector('select');
const queryIn = (form: HTMLElement) => form.querySelector<HTMLInputElement>('input[type=search]');

/** What is chosen in the form above a list of merchants. */
export function readForm(form: HTMLElement): Asked {
  const chosen = [...boxes(form)].flatMap(({ checked, value }) => (checked ? [value] : []));
  return {
    shows: (Object.keys(SHOWS) as Show[]).filter((show) => chosen.includes(show)),
    sort: (Object.keys(SORTS) as Sort[]).find((sort) => sort === sortIn(form)?.value),
    query: queryIn(form)?.value.trim() ?? '',
  };
}

export function writeForm(form: HTMLElement, { shows, sort, query }: Asked): void {
  for (const box of boxes(form)) box.checked = shows.some((show) => show === box.value);
  const [select, input] = [sortIn(form), queryIn(form)];
  if (select) select.value = sort ?? '';
  if (input && input.value.trim() !== query) input.value = query;
}
