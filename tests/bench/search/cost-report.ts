import type { Costs } from './costs.ts';
import type { IndexCosts } from './index-costs.ts';
import { median, quantile } from './statistics.ts';

export const COST_TARGETS = {
  firstBytes: 150_000,
  suggestionBytes: 60_000,
  warmMs: 20,
  coldMs: 150,
};

/** Bytes as formatted in the tables. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ratio = (value: number): string => `${mark(value <= 1)} ${value.toFixed(2)}`;
const mark = (holds: boolean): string => (holds ? '✓' : '✗');

/** Median, 90th percentile and maximum. */
const spread = (values: readonly number[], digits = 0, unit = 1): string =>
  [median(values), quantile(values, 0.9), Math.max(...values)]
    .map((value) => (value / unit).toFixed(digits))
    .join(' / ');

type Row = readonly [label: string, value: (costs: Costs) => string, verdict?: string];

/** Bytes, requests and times of all contenders side by side; the first one is ours. */
export function costTable(costs: readonly Costs[], suggestionBytes: number): string {
  const [ours, plain] = costs;
  if (!ours) return '';
  const beats = (times: (one: Costs) => readonly number[]): string =>
    plain ? `${ratio(median(times(ours)) / median(times(plain)))} of ${plain.name}` : '';
  const within = (value: number, target: number, text: string): string =>
    `${mark(value <= target)} ≤ ${text}`;
  const rows: Row[] = [
    [
      'first query, kB',
      ({ bytes }) => spread(bytes, 1, 1000),
      `${within(median(ours.bytes), COST_TARGETS.firstBytes, '150 kB at 1,000 pages')}, ` +
        `${mark(Math.max(...ours.bytes) <= COST_TARGETS.firstBytes)} for all`,
    ],
    ['first query, requests', ({ requests }) => spread(requests)],
    [
      'cold, ms',
      ({ coldMs }) => spread(coldMs),
      within(median(ours.coldMs), COST_TARGETS.coldMs, '150'),
    ],
    ['first after focus, ms', ({ focusedMs }) => spread(focusedMs)],
    [
      'warm, ms',
      ({ warmMs }) => spread(warmMs, 1),
      within(median(ours.warmMs), COST_TARGETS.warmMs, '20'),
    ],
    ['cold, 100 ms a request', ({ slowColdMs }) => spread(slowColdMs), beats((c) => c.slowColdMs)],
    [
      'after focus, 100 ms',
      ({ slowFocusedMs }) => spread(slowFocusedMs),
      beats((c) => c.slowFocusedMs),
    ],
    ['later, 100 ms a request', ({ slowWarmMs }) => spread(slowWarmMs), beats((c) => c.slowWarmMs)],
    ...(ours.foundFocusedMs.length > 0 ? answeredByAll(ours, beats) : []),
  ];
  return [
    `  ${'median / p90 / max'.padEnd(26)}${costs.map(({ name }) => name.padEnd(26)).join('')}`,
    ...rows.map(
      ([label, value, verdict = '']) =>
        `  ${label.padEnd(26)}${costs.map((each) => value(each).padEnd(26)).join('')}${verdict}`,
    ),
    `  ${'title suggestions'.padEnd(26)}${kilobytes(suggestionBytes).padEnd(26 * costs.length)}` +
      within(suggestionBytes, COST_TARGETS.suggestionBytes, '60 kB'),
    ...costs.map(({ name, kinds }) => `  ${name}, first query, mean: ${kindsLine(kinds)}`),
  ].join('\n');
}

/** The last two rows, of the queries that all found something for. */
function answeredByAll(
  { foundFocusedMs, foundWarmMs }: Costs,
  beats: (times: (one: Costs) => readonly number[]) => string,
): Row[] {
  return [
    [
      `… ${foundFocusedMs.length} found by all`,
      (costs) => spread(costs.foundFocusedMs),
      beats((costs) => costs.foundFocusedMs),
    ],
    [
      `… later, ${foundWarmMs.length} so`,
      (costs) => spread(costs.foundWarmMs),
      beats((costs) => costs.foundWarmMs),
    ],
  ];
}

function kindsLine(kinds: Readonly<Record<string, number>>): string {
  return Object.entries(kinds)
    .filter(([, bytes]) => bytes >= 1000)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`)
    .join(', ');
}

/** One line about the cost of indexing. */
export function indexLine({ seconds, peakBytes, files, bytes }: IndexCosts): string {
  return (
    `  index: ${seconds.toFixed(1)} s, peak memory ${(peakBytes / 1e6).toFixed(0)} MB, ` +
    `${files} files, ${(bytes / 1e6).toFixed(2)} MB`
  );
}
