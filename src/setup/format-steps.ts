import { STEPS, type Step } from './step.ts';
import { summaryOf } from './what-is-left.ts';

const SIGNS: Readonly<Record<Step['state'], string>> = { done: '✓', left: '✗', look: '·' };

/** The steps for a terminal: done ones a line each, the others with what stands there and what is left. */
export function formatSteps(steps: readonly Step[]): string {
  const lines = steps.flatMap(({ id, state, now, left }, index) => [
    `${SIGNS[state]} ${index + 1} ${STEPS[id]}${state === 'look' ? '（看一眼）' : ''}`,
    ...(state === 'done' && id !== 'place' ? [] : now.map((line) => `    ${line}`)),
    ...left.map(({ text }) => `    还要：${text}`),
  ]);
  return ['', summaryOf(steps), '', ...lines, ''].join('\n');
}
