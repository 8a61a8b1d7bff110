import { OBEYED, showSign } from '../values/plain-line.ts';

/** Lines, tabs, and the colours and weights of Astro's own output. */
const HARMLESS = /\r?\n|\t|\u001B\[[\d;]*m/;
const NOTABLE = new RegExp(`${HARMLESS.source}|${OBEYED.source}`, 'g');

/**
 * Output for a terminal: lines, tabs and colours stay; other control characters are made visible.
 */
export function toSafeOutput(output: string): string {
  return output.replace(NOTABLE, (found) => (HARMLESS.test(found) ? found : showSign(found)));
}

type Write = (...args: unknown[]) => boolean;

/** What guarded streams wrote with before. */
const before = new WeakMap<NodeJS.WritableStream, Write>();

/**
 * Applies {@link toSafeOutput} to everything that this process writes to its terminal from now on:
 * Astro and Vite print file names, addresses and parser messages unescaped.
 */
export function guardTerminal(
  streams: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr],
): void {
  for (const stream of streams) {
    const write = unguarded(stream);
    before.set(stream, write);
    stream.write = (chunk: unknown, ...rest: unknown[]) =>
      write(typeof chunk === 'string' ? toSafeOutput(chunk) : chunk, ...rest);
  }
}

/** How a stream writes without the guard: for what this program draws itself, never for a text of others. */
export const unguarded = (stream: NodeJS.WritableStream): Write =>
  before.get(stream) ?? (stream.write.bind(stream) as Write);
