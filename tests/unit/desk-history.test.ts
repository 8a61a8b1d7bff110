import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Address, DeskHistory } from '../../admin/decap/form/desk-history.ts';

/** A fake of a browser's window history: steps fire their events asynchronously, as in browsers. */
class FakeWindow {
  entries = [{ hash: '', state: null as unknown }];
  index = 0;
  /** Every history entry that the browser has visited by Back and Forward. */
  passed: number[] = [];
  #listeners: (() => void)[] = [];

  location = (() => {
    const hash = () => this.entries[this.index]?.hash ?? '';
    return {
      get href() {
        return `https://example.cn/admin/${hash()}`;
      },
    };
  })();

  history = (() => {
    const state = () => this.entries[this.index]?.state;
    return {
      length: 1,
      get state() {
        return state();
      },
      pushState: (state: unknown, _: string, hash: string) => {
        this.entries = [...this.entries.slice(0, this.index + 1), { hash, state }];
        this.index += 1;
      },
      replaceState: (state: unknown, _: string, hash?: string) => {
        this.entries[this.index] = { hash: hash ?? this.entries[this.index]?.hash ?? '', state };
      },
      go: (steps: number) => {
        setImmediate(() => this.step(steps));
      },
    };
  })();

  addEventListener(name: string, listener: () => void): void {
    if (name === 'popstate') this.#listeners.push(listener);
  }

  /** Back and Forward, and the implementation of `go`. */
  step(steps: number): void {
    if (!this.entries[this.index + steps]) return;
    this.index += steps;
    this.passed.push(this.index);
    for (const listener of this.#listeners) listener();
  }

  /** Simulates a change of the address by hand. */
  typeHash(hash: string): void {
    this.history.pushState(null, '', hash);
    // Browsers have reported the same step by two events.
    for (const listener of [...this.#listeners, ...this.#listeners]) listener();
  }

  get hash(): string {
    return this.entries[this.index]?.hash ?? '';
  }
}

const tools = {
  createLocation: (to: string | Address): Address =>
    typeof to === 'string' ? { pathname: to, search: '', hash: '' } : to,
  createPath: ({ pathname }: Address) => pathname,
};

let browser: FakeWindow;
let history: DeskHistory;

beforeEach(() => {
  browser = new FakeWindow();
  vi.stubGlobal('window', browser);
  history = new DeskHistory(tools);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Waits until all pending tasks are done. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

test('what stops listening may be called twice: the others still hear of Back', () => {
  const seen: string[] = [];
  history.listen(({ pathname }) => seen.push(pathname));
  const stop = history.listen(() => undefined);
  stop();
  stop();
  history.push('/a');
  history.push('/b');
  browser.step(-1);
  expect(seen).toEqual(['/a', '/b', '/a']);
});

test('a step that is refused leads back to the very entry, though its path stands there twice', async () => {
  for (const path of ['/a', '/b', '/a', '/b', '/a']) history.push(path);
  history.block(() => () => Promise.resolve(false));
  browser.step(-1);
  browser.step(-1);
  await settle();
  expect([browser.index, browser.hash, history.location.pathname]).toEqual([5, '#/a', '/a']);
});

test('a step that is agreed to is made once it was', async () => {
  history.push('/a');
  history.push('/b');
  const asked = Promise.withResolvers<boolean>();
  const unblock = history.block(() => () => asked.promise);
  browser.step(-2);
  await settle();
  expect([browser.hash, history.location.pathname]).toEqual(['#/b', '/b']);
  asked.resolve(true);
  await settle();
  expect([browser.hash, history.location.pathname]).toEqual(['#/', '/']);
  unblock();
  unblock();
});

test('an address typed by hand is asked about too, and is kept out of the page until then', async () => {
  history.push('/a');
  history.block(() => () => Promise.resolve(false));
  browser.typeHash('#/c');
  await settle();
  expect([browser.hash, history.location.pathname]).toEqual(['#/a', '/a']);
  // A further step would have left the desk.
  expect(browser.passed).toEqual([1]);
});

test('from a form to its list is back to it; where one did not come from there, the list takes its place', async () => {
  history.push('/collections/essays');
  history.push('/collections/essays/entries/a');
  history.push('/collections/essays');
  await settle();
  expect([browser.index, browser.hash]).toEqual([1, '#/collections/essays']);
  history.push('/collections/essays/entries/a');
  history.push('/collections/essays/entries/b');
  history.push('/collections/essays');
  await settle();
  expect(browser.entries.map(({ hash }) => hash).slice(1)).toEqual([
    '#/collections/essays',
    '#/collections/essays/entries/a',
    '#/collections/essays',
  ]);
});
