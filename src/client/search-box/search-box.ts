import { searchAddress } from './choices.ts';
import { openSuggestions } from '../../site-search/client.ts';
import { attachCombobox } from './combobox.ts';
import { rememberSearch } from './recent.ts';

const openings = new Map<string, ReturnType<typeof openSuggestions>>();

/**
 * Adds suggestions to the field of a `form[data-search]`, and passes its submission to
 * {@link submitSearch}.
 */
export function startSearchBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const base = baseOf(form);
  const search = openings.get(base) ?? openSuggestions(base);
  openings.set(base, search);
  attachCombobox(input, { base, search });
}

/** Opens the search page with the input, without sending it to the server. */
export function submitSearch(form: HTMLFormElement, input: HTMLInputElement): void {
  const query = input.value.trim();
  rememberSearch(query);
  location.assign(searchAddress(query, baseOf(form)));
}

function baseOf(form: HTMLFormElement): string {
  return form.dataset['search'] ?? '/';
}
