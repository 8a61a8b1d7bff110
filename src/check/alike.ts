import { groupBy } from '../values/group-by.ts';

/** So many files with one and the same fault are still told one by one. */
const MOST_LINES = 20;
const NAMED = 3;

interface Located {
  file: string;
  line?: number | undefined;
}

/**
 * Puts what is alike into one: thousands of lines that say the same would push everything else off the screen.
 * @param toKey what is said of a file, without its name
 * @returns the findings in their order; where more than twenty are alike, the first alone, with the names of a few
 *   files and how many there are in the place of its own
 */
export function mergeAlike<Finding extends Located>(
  findings: readonly Finding[],
  toKey: (finding: Finding) => string,
): Finding[] {
  const groups = groupBy(findings, toKey);
  return findings.flatMap((finding) => {
    const alike = groups.get(toKey(finding)) ?? [];
    if (alike.length <= MOST_LINES) return [finding];
    return alike[0] === finding ? [withCount(finding, alike)] : [];
  });
}

function withCount<Finding extends Located>(finding: Finding, alike: readonly Finding[]): Finding {
  const named = alike.slice(0, NAMED).map(({ file }) => file);
  const merged = { ...finding, file: `${named.join('、')} 等 ${alike.length} 个文件` };
  delete merged.line;
  return merged;
}
