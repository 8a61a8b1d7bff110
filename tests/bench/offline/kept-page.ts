import { type Asked, type Times, measureTimes } from './kept-times.ts';

declare global {
  /** What the measuring page offers to whoever drives it. */
  var measureKept: () => Promise<Times>;
}

const asked = fetch('/asked.json').then((response) => response.json() as Promise<Asked>);

globalThis.measureKept = async () => measureTimes(await asked);
