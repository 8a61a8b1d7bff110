/** The interface of a browser engine for the journeys: one window, real input. */
export interface Engine {
  readonly name: string;
  /** Opens an address and waits until the page is loaded. */
  open: (address: string) => Promise<void>;
  /** Runs a function in the page, with JSON arguments and result; a promise is awaited. */
  run: <Args extends readonly unknown[], Result>(
    act: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  /** Presses the middle of the first visible element that matches the selector, and contains the text if there is one. */
  click: (selector: string, text?: string) => Promise<void>;
  /** Types into the focused element. */
  type: (text: string) => Promise<void>;
  press: (key: 'Enter' | 'ArrowDown' | 'Escape') => Promise<void>;
  back: () => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  /** A PNG of the window. */
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Of all waits, for what never comes; drivers have the same. */
export const TIMEOUT_MS = 120_000;
const POLL_MS = 100;

/**
 * Waits until a function in the page returns a value that is neither false nor empty, and returns it.
 *
 * @param what names the awaited state, for the error message
 */
export async function until<Args extends readonly unknown[], Result>(
  engine: Pick<Engine, 'name' | 'run'>,
  what: string,
  ask: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Exclude<NonNullable<Result>, false>> {
  const deadline = performance.now() + TIMEOUT_MS;
  let problem = '';
  for (;;) {
    try {
      const found = await engine.run(ask, ...args);
      if (found) return found as Exclude<NonNullable<Result>, false>;
      problem = '';
    } catch (error) {
      // Between two pages there is no context to run it in.
      problem = error instanceof Error ? `: ${error.message}` : '';
    }
    if (performance.now() > deadline) {
      const seen = await engine
        .run(() => `${location.href}\n${document.body.innerText.slice(0, 1500)}`)
        .catch(String);
      throw new Error(`${engine.name}: no ${what} after ${TIMEOUT_MS} ms${problem}; on ${seen}`);
    }
    await pause();
  }
}

/** Waits until the page shows a text. */
export async function shows(engine: Engine, text: string): Promise<void> {
  await until(engine, `text “${text}”`, (words) => document.body.innerText.includes(words), text);
}

/** The source of a call in the page, for drivers that take a script. */
export const callOf = (act: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `(${act.toString()})(...${JSON.stringify(args)})`;

/** Selector of the element that `middleOf` found last. */
export const FOUND = '[data-found-at]';

/**
 * The middle, in the window, of the first visible element that matches the selector and contains the text. It is
 * scrolled into view, and awaited until it is there and has stopped moving: a page may still be filled in. Drivers’ own
 * functions depend on features that old and reduced browsers lack.
 */
export function middleOf(
  engine: Pick<Engine, 'name' | 'run'>,
  selector: string,
  text = '',
): Promise<{ x: number; y: number }> {
  return until(engine, `${selector} with “${text}” that stands still`, find, selector, text);
}

/** Runs in the page: the middle of the element if it is where it was when it was asked for before. */
function find(selector: string, text: string): { x: number; y: number } | undefined {
  const found = Array.from(document.querySelectorAll<HTMLElement>(selector)).find(
    (one) => one.getClientRects().length > 0 && one.innerText.includes(text),
  );
  const before = document.querySelector<HTMLElement>('[data-found-at]');
  const last = before === found ? before?.dataset['foundAt'] : undefined;
  before?.removeAttribute('data-found-at');
  if (!found) throw new Error('there is none');
  const { left, top, width, height } = found.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const now = JSON.stringify(middle);
  found.dataset['foundAt'] = now;
  if (last === now) return middle;
  // Once: a popup may follow what it belongs to with each scrolling.
  if (last === undefined || middle.y < 0 || middle.y > innerHeight) {
    // Chromium 90 scrolls smoothly even if instant scrolling is requested.
    document.documentElement.style.scrollBehavior = 'auto';
    found.scrollIntoView({ block: 'center' });
  }
  return undefined;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));
