/** What was found of a list: what was asked for, a button that ends that, and the cards. */
export class Found {
  readonly element = document.createElement('div');
  readonly #asked = document.createElement('span');
  readonly #cards = document.createElement('ul');

  /** @param end is called when the reader wants the whole list again */
  constructor(end: () => void) {
    const line = Object.assign(document.createElement('p'), { className: 'directory-asked' });
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: '不筛了',
    });
    button.addEventListener('click', end);
    line.append(this.#asked, ' ', button);
    this.#cards.className = 'cards';
    this.#cards.dataset['found'] = '';
    this.element.toggleAttribute('data-set-aside', true);
    this.element.append(line, this.#cards);
  }

  show(asked: string, cards: readonly Node[]): void {
    this.#asked.textContent = asked;
    this.#cards.replaceChildren(...cards);
  }
}
