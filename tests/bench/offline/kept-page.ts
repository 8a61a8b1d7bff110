import { type Asked, type Times, measureTimes } from './kept-times.ts';

declare global {
  /** The function that the measuring page offers to its driver. */
  var measureKept: () => Promise<Times>;
}

const asked = fetch('/asked.json').then((response) => response.json() as Promise<Asked>);

globalThis.measureKept = async () => measureTimes(await asked);
