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
  /** Presses the middle of the first element that matches the selector. */
  click: (selector: string) => Promise<void>;
  /** Types into the focused element. */
  type: (text: string) => Promise<void>;
  press: (key: 'Enter' | 'ArrowDown' | 'Escape') => Promise<void>;
  back: () => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  /** A PNG of the window. */
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
}

const TIMEOUT_MS = 30_000;
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
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Presses the first visible element that matches the selector and contains the text. */
export async function clickText(engine: Engine, selector: string, text: string): Promise<void> {
  await until(
    engine,
    `${selector} with “${text}”`,
    (wanted, words) => {
      for (const old of document.querySelectorAll('[data-pressed]'))
        old.removeAttribute('data-pressed');
      const found = Array.from(document.querySelectorAll<HTMLElement>(wanted)).find(
        (element) => element.getClientRects().length > 0 && element.innerText.includes(words),
      );
      found?.setAttribute('data-pressed', '');
      return found !== undefined;
    },
    selector,
    text,
  );
  await engine.click('[data-pressed]');
}

/** Waits until the page shows a text. */
export async function shows(engine: Engine, text: string): Promise<void> {
  await until(engine, `text “${text}”`, (words) => document.body.innerText.includes(words), text);
}

/** The source of a call in the page, for drivers that take a script. */
export const callOf = (act: (...args: never[]) => unknown, args: readonly unknown[]): string =>
  `(${act.toString()})(...${JSON.stringify(args)})`;

/**
 * The middle of the first matching element, in the window, after scrolling it into view. Drivers’ own functions depend
 * on features that old and reduced browsers lack.
 */
export const middleOf = (engine: Pick<Engine, 'run'>, selector: string) =>
  engine.run((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`nothing fits ${wanted}`);
    // Chromium 90 scrolls smoothly even if instant scrolling is requested.
    document.documentElement.style.scrollBehavior = 'auto';
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
