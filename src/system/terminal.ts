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

/**
 * Applies {@link toSafeOutput} to everything that this process writes to its terminal from now on:
 * Astro and Vite print file names, addresses and parser messages unescaped.
 */
export function guardTerminal(
  streams: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr],
): void {
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (chunk: unknown, ...rest: unknown[]) =>
      write(typeof chunk === 'string' ? toSafeOutput(chunk) : chunk, ...rest);
  }
}
