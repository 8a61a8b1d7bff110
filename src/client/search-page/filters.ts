import type { SearchState } from '../../search/address.ts';
import { FACETS, type Facet } from '../../marks/facets.ts';
import type { SiteAnswer } from '../../site-search/types.ts';
import { make, part } from '../page/elements.ts';
import { activeFilters, countOf } from './messages.ts';

const panel = part('search-filters');
const toggle = part<HTMLButtonElement>('search-filter-toggle');
const validOnly = part<HTMLInputElement>('valid-only');
const sort = part<HTMLSelectElement>('sort');
const clear = part<HTMLButtonElement>('clear-filters');

const selectOf = (facet: Facet) => part<HTMLSelectElement>(`facet-${facet}`);
const rowOf = (control: HTMLElement) => control.closest('p') ?? control;

/** Calls `onChange` with the reader's choice. */
export function startFilters(onChange: (changes: Partial<SearchState>) => void): void {
  const chosen = (): SearchState['filters'] =>
    Object.fromEntries(
      FACETS.map((facet) => [facet, selectOf(facet).value]).filter(([, label]) => label !== ''),
    );
  for (const facet of FACETS)
    selectOf(facet).addEventListener('change', () => {
      onChange({ filters: chosen() });
    });
  validOnly.addEventListener('change', () => {
    onChange({ validOnly: validOnly.checked });
  });
  sort.addEventListener('change', () => {
    onChange({ sort: sort.value === 'date' ? 'date' : 'relevance' });
  });
  clear.addEventListener('click', () => {
    onChange({ filters: {}, validOnly: false });
    toggle.focus();
  });
  toggle.addEventListener('click', () => {
    open(toggle.getAttribute('aria-expanded') !== 'true');
  });
}

function open(isOpen: boolean): void {
  toggle.setAttribute('aria-expanded', String(isOpen));
  panel.toggleAttribute('data-open', isOpen);
}

/** Without results there is nothing to filter. */
export function hideFilters(): void {
  panel.hidden = true;
  toggle.hidden = true;
}

/** Shows the filters that distinguish the hits, and active ones, so that they can be removed. */
export function showFilters({ counts, hits, total }: SiteAnswer, state: SearchState): void {
  for (const facet of FACETS) showFacet(facet, counts[facet], state.filters[facet]);
  rowOf(validOnly).hidden = !state.validOnly && !hits.some(({ isOver }) => isOver);
  validOnly.checked = state.validOnly;
  sort.value = state.sort;
  const active = activeFilters(state);
  clear.hidden = active === 0;
  toggle.textContent = active === 0 ? '筛选' : `筛选（${active}）`;
  panel.hidden = toggle.hidden = total < 2 && active === 0;
}

function showFacet(
  facet: Facet,
  counts: Readonly<Record<string, number>>,
  chosen: string | undefined,
): void {
  const select = selectOf(facet);
  const labels = Object.keys(counts).filter((label) => (counts[label] ?? 0) > 0);
  if (facet === 'year') labels.sort().reverse();
  if (chosen !== undefined && !labels.includes(chosen)) labels.push(chosen);
  const options = labels.map((label) =>
    make('option', { value: label }, `${label}${countOf(counts[label] ?? 0)}`),
  );
  select.replaceChildren(make('option', { value: '' }, '全部'), ...options);
  select.value = chosen ?? '';
  rowOf(select).hidden = labels.length < 2 && chosen === undefined;
}
