import { type Choice, cutAtMarks } from './choices.ts';

/** Screen readers drop a status that comes too soon after a key, in favour of the key's echo. */
const PAUSE_MS = 400;
/** Space below the list: the clear button and a margin. */
const FOOT_PX = 60;
const MIN_PX = 132;

let lists = 0;

/**
 * The list below a search box according to the combobox pattern: a listbox of options, and a live
 * region.
 */
export class SuggestionList {
  readonly panel = make('div', 'suggestions');
  readonly #input: HTMLInputElement;
  readonly #title = make('p', 'suggestions-title', '最近搜过');
  readonly #listbox = make('div', 'suggestions-list');
  readonly #note = make('p', 'suggestions-title');
  readonly #clear = make('button', 'suggestions-clear', '清除搜索记录');
  readonly #status = make('p', 'sr-only');
  readonly #id = `suggestions-${(lists += 1)}`;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    this.#listbox.id = this.#id;
    this.#listbox.setAttribute('role', 'listbox');
    this.#listbox.setAttribute('aria-label', '搜索建议');
    this.#clear.type = 'button';
    this.#status.setAttribute('role', 'status');
    this.panel.hidden = true;
    this.panel.append(this.#title, this.#note, this.#listbox, this.#clear);
    input.after(this.panel, this.#status);
    input.parentElement?.setAttribute('data-suggestions', '');
    input.setAttribute('aria-controls', this.#id);
    // A mouse press in the list must not take the focus from the box.
    this.#listbox.addEventListener('mousedown', (event) => event.preventDefault());
    for (const change of ['resize', 'scroll'])
      visualViewport?.addEventListener(change, () => this.#fit());
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  onClear(clear: () => void): void {
    this.#clear.addEventListener('click', clear);
  }

  /** Calls `choose` with the index of the clicked option. */
  onClick(choose: (position: number, event: MouseEvent) => void): void {
    this.#listbox.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      const position = option ? [...this.#listbox.children].indexOf(option) : -1;
      if (position >= 0) choose(position, event);
    });
  }

  /** Shows choices, none of them active, with a note; an empty list closes. */
  show(choices: readonly Choice[], note = ''): void {
    const isRecent = choices[0]?.kind === 'recent';
    this.#title.hidden = this.#clear.hidden = !isRecent;
    this.#note.textContent = note;
    this.#note.hidden = note === '';
    this.#listbox.replaceChildren(
      ...choices.map((choice, position) => toOption(choice, `${this.#id}-${position}`)),
    );
    this.#listbox.scrollTop = 0;
    this.panel.hidden = choices.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.isOpen));
    this.activate(-1);
    this.#fit();
  }

  /** Makes an option the active one, or none (-1). The focus stays in the box. */
  activate(position: number): void {
    for (const [at, option] of [...this.#listbox.children].entries()) {
      option.setAttribute('aria-selected', String(at === position));
    }
    const active = this.#listbox.children[position];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Follows the link of an option. */
  click(position: number): void {
    (this.#listbox.children[position] as HTMLElement | undefined)?.click();
  }

  /** Announces a text to screen readers, without visible changes. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#status.textContent = text), PAUSE_MS);
  }

  /**
   * Limits the height to the window above an on-screen keyboard; the style sheet sets the maximum.
   */
  #fit(): void {
    if (!this.isOpen) return;
    const bottom = visualViewport
      ? visualViewport.offsetTop + visualViewport.height
      : window.innerHeight;
    const foot = this.#clear.hidden ? FOOT_PX / 4 : FOOT_PX;
    const room = bottom - this.#listbox.getBoundingClientRect().top - foot;
    this.#listbox.style.setProperty('--room', `${Math.max(room, MIN_PX)}px`);
  }
}

function toOption({ kind, href, text, marks, note, over }: Choice, id: string): HTMLAnchorElement {
  const option = make('a', `suggestion suggestion-${kind}`);
  Object.assign(option, { id, href, tabIndex: -1 });
  option.setAttribute('role', 'option');
  const title = make('span', 'suggestion-text');
  title.append(
    ...cutAtMarks(text, marks).map((piece) =>
      piece.isMarked ? make('mark', '', piece.text) : document.createTextNode(piece.text),
    ),
  );
  option.append(title);
  if (note !== undefined) option.append(make('span', 'suggestion-note', note));
  if (over !== undefined) option.append(make('span', 'suggestion-note', over));
  return option;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
