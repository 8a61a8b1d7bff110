import { fencedLines } from '../../values/fences.ts';

/** Applies `change` to the runs of lines of a Markdown text that are no fenced code. */
export function outsideFences(text: string, change: (prose: string) => string): string {
  const lines = text.split('\n');
  const isCode = fencedLines(lines);
  const runs: { isCode: boolean; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    const code = isCode[index] === true;
    const last = runs.at(-1);
    if (last?.isCode === code) last.lines.push(line);
    else runs.push({ isCode: code, lines: [line] });
  });
  return runs
    .map((run) => (run.isCode ? run.lines.join('\n') : change(run.lines.join('\n'))))
    .join('\n');
}

/** The same, without code spans as well. */
export function outsideCode(text: string, change: (prose: string) => string): string {
  return outsideFences(text, (prose) =>
    prose
      .split(/((?<!`)(`+)(?!`)[^]*?(?<!`)\2(?!`))/)
      // A separator's two groups follow each piece: the code span, and its ticks.
      .map((piece, index) => (index % 3 === 0 ? change(piece) : index % 3 === 1 ? piece : ''))
      .join(''),
  );
}
