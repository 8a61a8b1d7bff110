import { withoutMarks } from '../../law/law-marks.ts';

/** The items of the first 步骤 block of a body, as plain text; empty without one. */
export function stepsOf(body: string): string[] {
  const block = /^:::步骤[^\n]*\n([\s\S]*?)^:::[ \t]*$/m.exec(body)?.[1] ?? '';
  const items = [...block.matchAll(/^\d+[.)、]\s+(.+)$/gm)].map(([, item = '']) => item);
  return items.map((item) =>
    withoutMarks(item)
      .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/[*_`~]/g, ''),
  );
}
