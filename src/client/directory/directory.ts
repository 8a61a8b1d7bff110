import { stateOf } from '../../values/state.ts';
import { bySort, isShown } from '../../values/shop-filter.ts';
import { type Asked, NOTHING, formatAsked, isAsked, readAsked, toAskedHash } from './asked.ts';
import { cardsFor } from './ask.ts';
import { type AllCards, type ShopCard, allCards } from './cards.ts';
import { readForm, writeForm } from './form.ts';
import { Found } from './found.ts';

/** A pause in typing after which a query is run, in milliseconds. */
const TYPED_MS = 200;

/**
 * A list of merchants that can be filtered, sorted and searched. What is found is shown in a list of
 * its own, so that nothing of the page's moves; the page's comes back when nothing is asked for.
 */
export class Directory {
  readonly #form: HTMLElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #found = new Found(() => {
    this.#ask(NOTHING);
    this.#form.closest('details')?.querySelector('summary')?.focus();
  });
  #cards: Promise<AllCards> | undefined;
  #turn = 0;
  #typed: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLElement) {
    this.#form = form;
    this.#status = document.querySelector<HTMLElement>('#directory-status') ?? form;
    this.#list = document.querySelector<HTMLElement>('[data-list]') ?? form;
    this.#list.append(this.#found.element);
  }

  /** Shows what the address asks for, or what has been chosen while this was loaded. */
  start(): void {
    const asked = readAsked(location.hash);
    if (asked) writeForm(this.#form, asked);
    this.#form.addEventListener('change', () => void this.#show());
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#typed);
      if (target instanceof HTMLInputElement && target.type === 'search')
        this.#typed = setTimeout(() => void this.#show(), TYPED_MS);
    });
    addEventListener('hashchange', () => this.#ask(readAsked(location.hash) ?? NOTHING));
    void this.#show();
  }

  #ask(asked: Asked): void {
    writeForm(this.#form, asked);
    void this.#show();
  }

  async #show(): Promise<void> {
    const asked = readForm(this.#form);
    const hash = toAskedHash(asked);
    history.replaceState(history.state, '', location.pathname + location.search + hash);
    // The lists by choice are filtered in the same way.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.look-by a')) link.hash = hash;
    const turn = (this.#turn += 1);
    if (!isAsked(asked)) {
      this.#swap(false);
      this.#status.textContent = '';
      return;
    }
    const { further = '', collection = '' } = this.#form.dataset;
    this.#cards ??= allCards(further.split(' ').filter(Boolean));
    const all = await this.#cards;
    const among =
      asked.query === '' ? all.cards : await cardsFor(asked.query, all.cards, collection);
    const opening = await import('../opening/open-now.ts');
    if (turn !== this.#turn) return;
    const { found, unknown } = filter(asked, among, (hours, question) =>
      opening.opens(
        opening.unpackHours(hours),
        question,
        new Date(),
        opening.calendarOf(this.#list),
      ),
    );
    this.#found.show(formatAsked(asked), found.map(cloneOf));
    this.#swap(true);
    opening.showNow();
    this.#status.textContent = outcomeOf(found.length, unknown, all.isCut);
    // The next time, the other pages may be there.
    if (all.isCut) this.#cards = undefined;
  }

  #swap(isFound: boolean): void {
    for (const child of this.#list.children)
      child.toggleAttribute('data-set-aside', isFound !== (child === this.#found.element));
    document.querySelector('.pager')?.toggleAttribute('data-set-aside', isFound);
  }
}

/** The cards that are all that is asked for, in its order; how many might be, if their hours told. */
function filter(
  { shows, sort }: Asked,
  cards: readonly ShopCard[],
  opens: Parameters<typeof isShown>[3],
) {
  const now = new Date();
  const told = cards.map((card) => ({
    card,
    answers: shows.map((show) => isShown(card.shop, show, now, opens)),
  }));
  const found = told
    .filter(({ answers }) => answers.every((answer) => answer === true))
    .map(({ card }) => card);
  const unknown = told.filter(
    ({ answers }) => answers.includes(undefined) && !answers.includes(false),
  ).length;
  if (sort) {
    const compare = bySort(sort, now);
    found.sort((one, other) => compare(one.shop, other.shop));
  }
  return { found, unknown };
}

/**
 * A copy of a card, with its present state: it may come from another page of the list, which nothing
 * has brought up to date.
 */
function cloneOf({ element, shop: { starts, ends } }: ShopCard): Node {
  const clone = element.cloneNode(true) as HTMLElement;
  const chip = clone.querySelector<HTMLElement>('[data-period]');
  const { label, tone } = stateOf({ kind: 'offer', starts, ends }, new Date());
  if (chip) {
    chip.dataset['tone'] = tone;
    chip.textContent = label;
  }
  return clone;
}

/** Short, so that it fits into the line that is reserved for it. */
function outcomeOf(count: number, unknown: number, isCut: boolean): string {
  const found = count === 0 ? '没有这样的商户' : `找到${count}家`;
  const rest = unknown > 0 ? `，另有${unknown}家营业时间说不准` : '';
  return `${found}${rest}。${isCut ? '没有网络，只找了这一页上的。' : ''}`;
}
