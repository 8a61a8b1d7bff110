import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { relaySignIn } from '../../admin/sign-in/relay.ts';

const RELAY = 'https://login.example.cn';
const GREETING = 'authorizing:github';
const answer = (value: unknown) => `authorization:github:success:${JSON.stringify(value)}`;

interface Message {
  origin: string;
  source: unknown;
  data: unknown;
}

/** The window that the relay is opened in. */
const beside = { closed: false, sent: [] as unknown[][], close: vi.fn() };
const listeners = new Set<(message: Message) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(beside, { closed: false, sent: [] });
  Object.assign(beside, { postMessage: (...sent: unknown[]) => beside.sent.push(sent) });
  vi.stubGlobal('window', {
    open: () => beside,
    addEventListener: (_: string, listen: (message: Message) => void) => listeners.add(listen),
    removeEventListener: (_: string, listen: (message: Message) => void) =>
      listeners.delete(listen),
    setInterval,
    clearInterval,
  });
  vi.stubGlobal('location', { host: 'gonghui.example.cn' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  listeners.clear();
});

const begin = () => relaySignIn(new URL(RELAY)).depart();
const report = (message: Partial<Message>) => {
  for (const listen of [...listeners])
    listen({ origin: RELAY, source: beside, data: GREETING, ...message });
};

test('takes the token that the relay hands over, and stops listening', async () => {
  const signedIn = begin();
  report({});
  expect(beside.sent).toEqual([[GREETING, RELAY]]);
  report({ data: answer({ token: 'gho_x' }) });
  expect(await signedIn).toEqual({ token: 'gho_x' });
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('takes none from another origin, another window, or in another shape', async () => {
  const signedIn = begin();
  const forged = answer({ token: 'forged' });
  report({ data: forged, origin: 'https://evil.example' });
  report({ data: forged, origin: 'null' });
  report({ data: forged, source: {} });
  report({ data: { toString: () => forged } });
  report({ data: answer({ token: 'gho_x' }) });
  expect(await signedIn).toEqual({ token: 'gho_x' });
});

test.each([
  ['authorization:github:error:{}'],
  ['authorization:github:success:{'],
  [answer({})],
  [answer({ token: '' })],
])('says that it did not succeed: %s', async (data) => {
  const signedIn = begin();
  report({ data });
  await expect(signedIn).rejects.toThrow('登录没有成功');
});

test('a window that is closed without an answer ends the sign-in, so that it can be begun again', async () => {
  const signedIn = begin();
  const ended = expect(signedIn).rejects.toThrow('登录窗口关掉了');
  beside.closed = true;
  await vi.advanceTimersByTimeAsync(1000);
  await ended;
  expect(listeners.size).toBe(0);
});
