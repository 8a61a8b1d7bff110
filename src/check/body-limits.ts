import type { BodyFinding } from './body.ts';

/** Far more than an essay needs; beyond it a parser may take minutes or fail. */
const MAX_LENGTH = 100_000;
const MAX_BLOCKS = 200;
const MAX_DEPTH = 20;
/** Tags of raw HTML within each other. */
export const MAX_TAGS = 50;

/** What no editor writes on purpose and no parser takes well; found before anything is parsed. */
export function findExcess(body: string): BodyFinding | undefined {
  const lines = body.split('\n');
  const deep = lines.findIndex(
    (line) => (/^[\s>]*/.exec(line)?.[0].match(/>/g)?.length ?? 0) > MAX_DEPTH,
  );
  if (body.length > MAX_LENGTH)
    return { line: 1, found: `${body.length} 字`, expected: `最多 ${MAX_LENGTH} 字` };
  if (deep !== -1)
    return { line: deep + 1, found: '层层引用', expected: `引用最多套 ${MAX_DEPTH} 层` };
  const blocks = lines.filter((line) => /^\s*:{3,}/.test(line)).length;
  return blocks > 2 * MAX_BLOCKS
    ? { line: 1, found: `${blocks} 行“:::”`, expected: `最多 ${MAX_BLOCKS} 个块` }
    : undefined;
}
