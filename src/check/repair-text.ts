import { cutEntry, parseYaml } from '../content-format/front-matter.ts';
import { fencedLines } from '../values/fences.ts';
import { normaliseText } from '../values/normalise-text.ts';
import { type ReadBody, safeRepairs } from './body-repairs.ts';

/** A line of a file before and after; `after` may be several lines. */
export interface Change {
  /** From 1. */
  line: number;
  before: string;
  after: string;
}

export interface Repaired {
  text: string;
  changes: Change[];
}

/**
 * A content file with all safe repairs made: invisible characters removed, safe proposals of the
 * body applied. Undefined if there is nothing to repair, or if the file cannot be parsed before or
 * after. The file's line breaks stay.
 * @param read has a deadline: a file may contain anything
 */
export async function repairText(
  path: string,
  text: string,
  read: ReadBody,
): Promise<Repaired | undefined> {
  const breaks = text.includes('\r\n') ? '\r\n' : '\n';
  try {
    const lines = path.endsWith('.md') ? await repairEntry(text, read) : repairLines(text);
    if (!path.endsWith('.md')) parseYaml(lines.map(({ after }) => after).join('\n'));
    const changes = lines.filter(({ before, after }) => before !== after);
    const repaired = lines.map(({ after }) => after.replaceAll('\n', breaks)).join(breaks);
    return repaired === text ? undefined : { text: repaired, changes };
  } catch {
    return undefined;
  }
}

/**
 * Removes invisible characters line by line. Words that such a character separates into two lines
 * stay separate.
 */
function repairLines(text: string): Change[] {
  const lines = text.split(/\r\n|\n/);
  const isCode = fencedLines(lines);
  return lines.map((before, index) => ({
    line: index + 1,
    before,
    after: normaliseText(before, isCode[index] ? 'code' : 'body'),
  }));
}

async function repairEntry(text: string, read: ReadBody): Promise<Change[]> {
  const { opening, yaml, closing } = cutEntry(text);
  const first = (opening + yaml + closing).split('\n').length - 1;
  const lines = repairLines(text);
  parseYaml(
    lines
      .slice(1, first - 1)
      .map(({ after }) => after)
      .join('\n'),
  );
  const written = lines.slice(first).map(({ after }) => after);
  const repairs = await safeRepairs(written.join('\n'), read);
  // An invisible character may be a line break: then one line of the file is several lines of the
  // body.
  let bodyLine = 0;
  return lines.map((line, at) => {
    if (at < first) return line;
    const after = line.after.split('\n').map((text) => repairs.get((bodyLine += 1)) ?? text);
    return { ...line, after: after.join('\n') };
  });
}
