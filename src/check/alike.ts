import { groupBy } from '../values/group-by.ts';

/** So many findings of one and the same error are still told one by one, and so many files named. */
const MAX_LINES = 20;
const NAMED = 3;

interface Located {
  file: string;
  line?: number | undefined;
}

/**
 * Puts what is alike into one: thousands of lines that say the same would push everything else off the screen.
 * @param toKey what is said of a file, without its name
 * @returns the findings in their order; where more than twenty are alike, the first alone, with the names of the files
 *   (of more than twenty only a few, and how many there are) in the place of its own, and how often it was found
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
