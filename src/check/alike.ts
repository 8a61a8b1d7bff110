import { groupBy } from '../values/group-by.ts';

/** Up to this many equal errors are listed one by one; also the most files that are named. */
const MAX_LINES = 20;
const NAMED = 3;

interface Located {
  file: string;
  line?: number | undefined;
}

/**
 * Merges equal findings: thousands of lines with the same text would push everything else off the
 * screen.
 * @param toKey the text about a file, without its name
 * @returns the findings in their order; of more than twenty equal ones only the first, with the
 *   file names in place of its own (of more than twenty only a few, and the total) and the number
 *   of occurrences
 */
export function mergeAlike<Finding extends Located>(
  findings: readonly Finding[],
  toKey: (finding: Finding) => string,
): Finding[] {
  const groups = groupBy(findings, toKey);
  return findings.flatMap((finding) => {
    const alike = groups.get(toKey(finding)) ?? [];
    if (alike.length <= MAX_LINES) return [finding];
    return alike[0] === finding ? [withCount(finding, alike)] : [];
  });
}

function withCount<Finding extends Located>(finding: Finding, alike: readonly Finding[]): Finding {
  const files = [...new Set(alike.map(({ file }) => file))];
  const named = files.length > MAX_LINES ? files.slice(0, NAMED) : files;
  const rest = named.length < files.length ? ` 等 ${files.length} 个文件` : '';
  const count = files.length < alike.length ? `（共 ${alike.length} 处）` : '';
  const merged = { ...finding, file: named.join('、') + rest + count };
  delete merged.line;
  return merged;
}
