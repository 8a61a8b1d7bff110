/** Screen readers do not announce a status that is inserted together with its element. */
const PAUSE_MS = 300;

interface FindBar {
  /**
   * Shows the position among the passages; after a move, a screen reader also gets the words around
   * it.
   */
  say: (position: number, count: number, text?: string) => void;
}

interface Actions {
  /** To the next passage (1) or the one before (-1). */
  move: (step: 1 | -1) => void;
  stop: () => void;
}

/**
 * The bar below a page with marked passages. It precedes the text in the document, so that Tab
 * reaches it first.
 */
export function showFindBar(terms: readonly string[], { move, stop }: Actions): FindBar {
  document.querySelector('.find-bar')?.remove();
  const bar = document.createElement('section');
  bar.className = 'find-bar';
  bar.setAttribute('aria-label', '标出的词');
  const words = Object.assign(document.createElement('p'), { className: 'find-bar-words' });
  const place = document.createElement('span');
  const status = Object.assign(document.createElement('p'), { className: 'sr-only' });
  status.setAttribute('role', 'status');
  words.append(`已标出${terms.map((term) => `“${term}”`).join('')} `, place);
  const close = () => {
    stop();
    bar.remove();
    delete document.documentElement.dataset['finding'];
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  const steps = [toButton('上一处', () => move(-1)), toButton('下一处', () => move(1))];
  bar.append(words, ...steps, toButton('不标了', close), status);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.querySelector('main')?.before(bar);
  document.documentElement.dataset['finding'] = '';
  return {
    say: (position, count, text = '') => {
      for (const step of steps) step.hidden = count < 2;
      place.textContent = `第${position + 1}处，共${count}处`;
      const reported = text === '' ? words.textContent : `${place.textContent}：${text.trim()}`;
      setTimeout(() => (status.textContent = reported), PAUSE_MS);
    },
  };
}

function toButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', act);
  return button;
}
