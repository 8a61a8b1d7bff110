import type { Nodes, Root } from 'mdast';
import { TooManySigns } from '../markdown/limits.ts';
import type { BodyFinding } from './body-facts.ts';

/** Far more than an essay needs; beyond it a parser may take minutes or fail. */
const MAX_LENGTH = 100_000;
const MAX_BLOCKS = 200;
const MAX_LINES = 20_000;
/** Items of lists: the parser moves all that follows at each. */
const MAX_ITEMS = 3000;
/** Quotations and lists within each other on one line. */
const MAX_DEPTH = 20;
/** Parts of a text within each other, of whatever kind: what comes after the parser descends into them. */
const MAX_TREE_DEPTH = 100;
/** Tags of raw HTML within each other. */
export const MAX_TAGS = 50;
/** Cells of a table, with those that short rows lack and the page has all the same. */
const MAX_CELLS = 50_000;
/** Signs of code side by side: the parser looks for as many again. */
const MAX_TICKS = 100;

/** Lines without `>` that go on in a quotation all the same: at each the parser looks through all of it. */
const MAX_LAZY = 500;

const MARKERS = /^(?:[ \t]*(?:>|\[\^[^\]\s]+\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const ITEM = /^[\s>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** What no editor writes on purpose and no parser takes well; found before anything is parsed. */
export function findExcess(body: string): BodyFinding | undefined {
  if (body.length > MAX_LENGTH)
    return { line: 1, found: `${body.length} 字`, expected: `最多 ${MAX_LENGTH} 字` };
  const lines = body.split('\n');
  if (lines.length > MAX_LINES)
    return { line: MAX_LINES, found: `${lines.length} 行`, expected: `最多 ${MAX_LINES} 行` };
  const items = lines.flatMap((line, index) => (ITEM.test(line) ? [index + 1] : []));
  if (items.length > MAX_ITEMS)
    return {
      line: items[MAX_ITEMS] ?? 1,
      found: `${items.length} 项列表`,
      expected: `最多 ${MAX_ITEMS} 项`,
    };
  const lazy = tooLazy(lines);
  if (lazy !== undefined)
    return { line: lazy, found: `引用或列表后面的 ${MAX_LAZY} 多行`, expected: LAZY };
  const deep = lines.findIndex((line) => !RULE.test(line) && markersOf(line) > MAX_DEPTH);
  if (deep !== -1)
    return { line: deep + 1, found: '层层引用或列表', expected: `最多套 ${MAX_DEPTH} 层` };
  const ticks = lines.findIndex((line) => line.includes('`'.repeat(MAX_TICKS + 1)));
  if (ticks !== -1)
    return { line: ticks + 1, found: '一长串 `', expected: `最多连着 ${MAX_TICKS} 个` };
  const blocks = lines.filter((line) => /^\s*:{3,}/.test(line)).length;
  return blocks > 2 * MAX_BLOCKS
    ? { line: 1, found: `${blocks} 行“:::”`, expected: `最多 ${MAX_BLOCKS} 个块` }
    : undefined;
}

const LAZY = '请在引用或列表后面空一行，或者每一行前面都写 >';

/** The first line that is one too many after a quotation or an item, without a blank line between. */
function tooLazy(lines: readonly string[]): number | undefined {
  let [isInside, count] = [false, 0];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') [isInside, count] = [false, 0];
    else if (MARKERS.test(line)) isInside = true;
    else if (isInside && /^\S/.test(line) && ++count > MAX_LAZY) return index + 1;
  }
  return undefined;
}

const markersOf = (line: string) =>
  MARKERS.exec(line)?.[0].match(/>|\[\^[^\]\s]+\]:|[-+*]|\d+[.)]/g)?.length ?? 0;

/** What the steps after the parser do not take well. Does not descend: a tree may be deeper than the stack. */
export function findExcessIn(tree: Root): BodyFinding | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const line = node.position?.start.line ?? 1;
    if (depth > MAX_TREE_DEPTH)
      return { line, found: `套了 ${MAX_TREE_DEPTH} 多层`, expected: TOO_DEEP };
    if (node.type === 'table') {
      const cells = node.children.length * (node.children[0]?.children.length ?? 0);
      if (cells > MAX_CELLS)
        return { line, found: `${cells} 格的表格`, expected: `最多 ${MAX_CELLS} 格` };
    }
    if ('children' in node)
      for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

const TOO_DEEP = '列表、引用、粗体等套得太深，请改得简单些';

/** Runs the parser; what is too much for it is a finding, too. */
export function parseWithin(parse: () => Root): Root | BodyFinding {
  try {
    const tree = parse();
    return findExcessIn(tree) ?? tree;
  } catch (error) {
    if (!(error instanceof TooManySigns)) throw error;
    return { line: error.line, found: error.message, expected: '请分成几段，或去掉这些符号' };
  }
}
