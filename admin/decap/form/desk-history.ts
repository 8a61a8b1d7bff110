/** An address below the desk's `#/`, as the package `history` describes it. */
export interface Address {
  pathname: string;
  search: string;
  hash: string;
}

type Action = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (address: Address, action: Action) => void;

/** Undefined: the desk may go there. A function: asks first, and resolves to whether it may. */
export type Guard = (address: Address, action: Action) => (() => Promise<boolean>) | undefined;

/** The functions by which `history` parses and formats addresses. */
interface Tools {
  createLocation: (to: string | Address, state?: unknown, key?: string, from?: Address) => Address;
  createPath: (address: Address) => string;
}

/** The state that the browser stores with each entry of its history. */
interface Mark {
  /** The number of the desk's history entry. */
  index: number;
  /** The path from which it was reached. */
  from?: string | undefined;
}

/**
 * The desk's history, which replaces hash history of the library `history`. The library miscounts its listeners when
 * one is removed twice, after which Back has no effect; it undoes a refused navigation by searching for the path, which
 * may occur several times; and it can only ask by `confirm()`. Here each entry has a number and the path from which it
 * was reached, so that “返回” can return to that.
 */
export class DeskHistory {
  action: Action = 'POP';
  location: Address;
  readonly #tools: Tools;
  readonly #listeners = new Set<Listener>();
  #guard: Guard | undefined;
  #mark: Mark;
  #isAsking = false;
  /** Set while going back to the page on the screen: called at each step of the browser. */
  #stepped: (() => void) | undefined;
  /** The next step has been confirmed. */
  #isAgreed = false;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#mark = readMark() ?? { index: 0 };
    this.location = this.#read();
    this.#write('replace', this.location);
    // Fires once for an address typed by hand too; `hashchange` would fire after it.
    window.addEventListener('popstate', () => this.#arrive());
  }

  get length(): number {
    return window.history.length;
  }

  createHref = (address: Address): string => `#${this.#tools.createPath(address)}`;

  push = (to: string | Address): void => {
    const address = this.#resolve(to);
    const path = this.#tools.createPath(address);
    if (path === this.#path) return this.replace(to);
    if (!isAbove(address, this.location)) return this.#leave(address, 'PUSH');
    // Back to where the editor came from, not one page more: otherwise Back and “返回” would alternate for ever.
    if (path === this.#mark.from) this.go(-1);
    else this.#leave(address, 'REPLACE');
  };

  replace = (to: string | Address): void => {
    this.#leave(this.#resolve(to), 'REPLACE');
  };

  go = (steps: number): void => {
    window.history.go(steps);
  };

  goBack = (): void => this.go(-1);
  goForward = (): void => this.go(1);

  /**
   * Calls a listener for each address that the desk has gone to. Returns an idempotent function that unsubscribes it.
   */
  listen = (listener: Listener): (() => void) => {
    const own: Listener = (address, action) => {
      listener(address, action);
    };
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  };

  /**
   * Sets the guard that is asked before each navigation; one at a time. Returns an idempotent function that removes it.
   */
  block = (guard: Guard): (() => void) => {
    this.#guard = guard;
    return () => {
      if (this.#guard === guard) this.#guard = undefined;
    };
  };

  get #path(): string {
    return this.#tools.createPath(this.location);
  }

  #resolve(to: string | Address): Address {
    return this.#tools.createLocation(to, undefined, undefined, this.location);
  }

  #read(): Address {
    const { href } = window.location;
    const path = href.includes('#') ? href.slice(href.indexOf('#') + 1) : '';
    return this.#resolve(path.startsWith('/') ? path : `/${path}`);
  }

  #write(how: 'push' | 'replace', address: Address): void {
    const state = { desk: this.#mark };
    if (how === 'push') window.history.pushState(state, '', this.createHref(address));
    else window.history.replaceState(state, '', this.createHref(address));
  }

  #leave(address: Address, action: 'PUSH' | 'REPLACE'): void {
    const go = () => {
      if (action === 'PUSH') this.#mark = this.#next();
      this.#write(action === 'PUSH' ? 'push' : 'replace', address);
      this.#show(address, action);
    };
    const ask = this.#guard?.(address, action);
    if (ask) void this.#ask(ask, go);
    else go();
  }

  /** The browser has moved to another history entry, or the address was changed by hand. */
  #arrive(): void {
    if (this.#stepped) {
      this.#stepped();
      return;
    }
    const address = this.#read();
    const before = readMark();
    const isHere = this.#tools.createPath(address) === this.#path;
    const mark = before ?? (isHere ? this.#mark : this.#next());
    if (!before) window.history.replaceState({ desk: mark }, '');
    const steps = mark.index - this.#mark.index;
    if (isHere && steps === 0) return;
    const isAgreed = this.#isAgreed;
    this.#isAgreed = false;
    const ask = isAgreed || steps === 0 ? undefined : this.#guard?.(address, 'POP');
    if (ask) void this.#returnAndAsk(ask, steps);
    else {
      this.#mark = mark;
      this.#show(address, 'POP');
    }
  }

  #next(): Mark {
    return { index: this.#mark.index + 1, from: this.#path };
  }

  async #returnAndAsk(ask: () => Promise<boolean>, steps: number): Promise<void> {
    await this.#return();
    await this.#ask(ask, () => {
      this.#isAgreed = true;
      this.go(steps);
    });
  }

  /** Until it has been decided, the address stays that of the page on the screen, however often Back is pressed. */
  async #return(): Promise<void> {
    for (;;) {
      const at = readMark()?.index;
      const steps = this.#mark.index - (at ?? this.#mark.index + 1);
      if (steps === 0) break;
      await new Promise<void>((resolve) => {
        this.#stepped = () => {
          // Two steps back for one forward would leave the desk.
          if (readMark()?.index !== at) resolve();
        };
        this.go(steps);
      });
    }
    this.#stepped = undefined;
  }

  async #ask(ask: () => Promise<boolean>, go: () => void): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const mayGo = await ask().finally(() => {
      this.#isAsking = false;
    });
    if (mayGo) go();
  }

  #show(address: Address, action: Action): void {
    this.location = address;
    this.action = action;
    for (const listener of [...this.#listeners]) listener(address, action);
  }
}

function readMark(): Mark | undefined {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !('desk' in state)) return undefined;
  return state.desk as Mark;
}

const FORM = /^\/collections\/[^/]+\/(?:new$|entries\/)/;

/** Whether an address is the list that a form belongs to, or the page 审核 from which it was opened. */
function isAbove({ pathname }: Address, form: Address): boolean {
  return (
    FORM.test(form.pathname) &&
    (pathname === '/workflow' || form.pathname.startsWith(`${pathname}/`))
  );
}
