import {
  type Choice,
  countChoices,
  toAllChoice,
  toPageChoices,
  toRecentChoices,
} from './choices.ts';
import { NO_TITLES, offlineNote } from './offline-messages.ts';
import { clearRecent, readRecent, rememberSearch } from './recent.ts';
import { SuggestionList } from './suggestion-list.ts';
import type { Search } from '../../site-search/types.ts';

const MAX_TITLES = 6;
/**
 * keyCode of a key that the input method consumed; Safari also sends it for the Enter that ends a
 * composition.
 */
const TAKEN_BY_INPUT_METHOD = 229;

export interface ComboboxOptions {
  /** The site's base path, with slashes around it. */
  base: string;
  search: Pick<Search, 'warm' | 'suggest'>;
  /** Runs a chosen search on the search page itself, without loading it again. */
  onSearch?: (query: string) => void;
}

/**
 * Makes a search field a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/, list
 * autocomplete): titles while typing, recent searches while it is empty. Enter without an active
 * option submits the form.
 */
export function attachCombobox(input: HTMLInputElement, options: ComboboxOptions): void {
  const combobox = new Combobox(input, options);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.addEventListener('focus', () => combobox.begin());
  input.addEventListener('click', () => combobox.reopen());
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void combobox.refresh();
  });
  input.addEventListener('compositionstart', () => combobox.close());
  input.addEventListener('compositionend', () => void combobox.refresh());
  input.addEventListener('keydown', (event) => combobox.press(event));
  input.form?.addEventListener('submit', () => combobox.close());
  // Not on every blur: hiding a phone's keyboard takes the focus but must keep the list.
  for (const leaving of ['pointerdown', 'focusin']) {
    document.addEventListener(leaving, ({ target }) => {
      if (!(input.form ?? input).contains(target as Node)) combobox.close();
    });
  }
  if (document.activeElement === input) {
    combobox.begin();
    if (input.value !== '') void combobox.refresh();
  }
}

class Combobox {
  readonly #input: HTMLInputElement;
  readonly #options: ComboboxOptions;
  readonly #list: SuggestionList;
  #choices: readonly Choice[] = [];
  #active = -1;
  #note = '';
  #turn = 0;

  constructor(input: HTMLInputElement, options: ComboboxOptions) {
    this.#input = input;
    this.#options = options;
    this.#list = new SuggestionList(input);
    this.#list.onClick((position, event) => this.#choose(position, event));
    this.#list.onClear(() => this.#clearRecent());
  }

  begin(): void {
    this.#options.search.warm();
    if (this.#input.value === '') void this.refresh();
  }

  reopen(): void {
    if (!this.#list.isOpen) void this.refresh();
  }

  close(): void {
    this.#turn += 1;
    this.#show([]);
    this.#list.say('');
  }

  /** Updates the list for the input. False if the input changed while titles were looked up. */
  async refresh(): Promise<boolean> {
    const turn = (this.#turn += 1);
    const query = this.#input.value.trim();
    const { base, search } = this.#options;
    let said = '';
    if (query === '') {
      this.#show(toRecentChoices(readRecent(), base));
    } else {
      // The current titles stay until the new ones arrive, to prevent flicker.
      const shown = this.#choices.filter(({ kind }) => kind === 'page');
      this.#show([...shown, toAllChoice(query, base)], this.#note);
      const found = await search.suggest(query, MAX_TITLES).catch(() => undefined);
      if (turn !== this.#turn) return false;
      const active = this.#choices[this.#active]?.href;
      said = found ? offlineNote(found.device) : NO_TITLES;
      this.#show(
        [...toPageChoices(found?.titles ?? [], query, base), toAllChoice(query, base)],
        said,
      );
      // If the reader selected an option before the titles arrived, it stays selected.
      this.#activate(this.#choices.findIndex(({ href }) => href === active));
    }
    this.#list.say(said === NO_TITLES ? said : said + countChoices(this.#choices));
    return true;
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isHandled = this.#handle(event);
    if (isHandled) event.preventDefault();
  }

  /** Whether the key was handled, so that the browser's default must be prevented. */
  #handle({ key, altKey }: KeyboardEvent): boolean {
    const isOpen = this.#list.isOpen;
    switch (key) {
      case 'ArrowDown':
        if (isOpen) this.#activate(altKey ? this.#active : this.#active + 1);
        else void this.refresh().then((isNow) => isNow && !altKey && this.#activate(0));
        return true;
      case 'ArrowUp':
        if (altKey) this.close();
        else if (isOpen) this.#activate(this.#active < 1 ? -1 : this.#active - 1, true);
        else void this.refresh().then((isNow) => isNow && this.#activate(-1, true));
        return true;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        this.#activate(-1);
        return false;
      case 'Enter':
        if (this.#active < 0) return false;
        this.#list.click(this.#active);
        return true;
      case 'Escape':
        return this.#escape();
      default:
        return false;
    }
  }

  /** Escape closes the list; the next one clears the box; the next one is left to the page. */
  #escape(): boolean {
    if (this.#list.isOpen) this.close();
    else if (this.#input.value !== '') {
      this.#input.value = '';
      this.#input.dispatchEvent(new Event('input', { bubbles: true }));
      this.close();
    } else return false;
    return true;
  }

  #show(choices: readonly Choice[], note = ''): void {
    this.#choices = choices;
    this.#note = note;
    this.#active = -1;
    this.#list.show(choices, note);
  }

  /** Wraps around: after the last option comes the first, and the reverse. */
  #activate(position: number, isUpwards = false): void {
    const count = this.#choices.length;
    const wrapped = position < 0 && isUpwards ? count - 1 : position >= count ? 0 : position;
    this.#active = count === 0 ? -1 : wrapped;
    this.#list.activate(this.#active);
  }

  #choose(position: number, event: MouseEvent): void {
    const choice = this.#choices[position];
    if (!choice) return;
    // A single letter typed before choosing a title is not worth storing.
    if (choice.kind !== 'page' || choice.query.length > 1) rememberSearch(choice.query);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (choice.kind !== 'page' && this.#options.onSearch) {
      event.preventDefault();
      this.#input.value = choice.query;
      this.#options.onSearch(choice.query);
    }
    this.close();
  }

  #clearRecent(): void {
    clearRecent();
    this.#input.focus();
    this.close();
    this.#list.say('搜索记录已清除');
  }
}
