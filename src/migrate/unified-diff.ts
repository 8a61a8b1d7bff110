import { diffIndices } from 'node-diff3';

/** Lines around a change. */
const CONTEXT = 3;

interface Hunk {
  before: [from: number, to: number];
  after: [from: number, to: number];
  changes: { before: [number, number]; after: [number, number] }[];
}

/**
 * The difference of two texts in the format of `diff -u`, without its two first lines; empty if
 * there is none.
 */
export function unifiedDiff(before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  return hunksOf(old, now)
    .map((hunk) => formatHunk(hunk, old, now))
    .join('');
}

function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const { buffer1, buffer2 } of diffIndices([...old], [...now])) {
    const change = {
      before: [buffer1[0], buffer1[0] + buffer1[1]] as [number, number],
      after: [buffer2[0], buffer2[0] + buffer2[1]] as [number, number],
    };
    const last = hunks.at(-1);
    if (last && change.before[0] - CONTEXT <= last.before[1]) last.changes.push(change);
    else hunks.push({ before: [0, 0], after: [0, 0], changes: [change] });
    const hunk = hunks.at(-1);
    if (hunk) {
      hunk.before = around(
        hunk.changes.map((each) => each.before),
        old.length,
      );
      hunk.after = around(
        hunk.changes.map((each) => each.after),
        now.length,
      );
    }
  }
  return hunks;
}

const around = (spans: readonly [number, number][], length: number): [number, number] => [
  Math.max(0, (spans[0]?.[0] ?? 0) - CONTEXT),
  Math.min(length, (spans.at(-1)?.[1] ?? 0) + CONTEXT),
];

function formatHunk(hunk: Hunk, old: readonly string[], now: readonly string[]): string {
  const lines: string[] = [`@@ -${range(hunk.before)} +${range(hunk.after)} @@`];
  let at = hunk.before[0];
  for (const { before, after } of hunk.changes) {
    lines.push(...old.slice(at, before[0]).map((line) => ` ${line}`));
    lines.push(...old.slice(...before).map((line) => `-${line}`));
    lines.push(...now.slice(...after).map((line) => `+${line}`));
    at = before[1];
  }
  lines.push(...old.slice(at, hunk.before[1]).map((line) => ` ${line}`));
  return lines.map((line) => `${line}\n`).join('');
}

/** An empty range comes after the line that it specifies. */
const range = ([from, to]: [number, number]) => `${to > from ? from + 1 : from},${to - from}`;

/** Omits an empty text after the last line break. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
