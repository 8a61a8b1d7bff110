import type { Nodes, Root } from 'mdast';
import { MarkupLimitError } from '../markdown/limits.ts';
import { problem } from '../values/validation/validation-error.ts';
import type { BodyFinding } from './body-facts.ts';

/** Far more than an essay needs; beyond it a parser may take minutes or fail. */
const MAX_LENGTH = 100_000;
const MAX_BLOCKS = 200;
const MAX_LINES = 20_000;
/** List items: the parser moves everything that follows at each. */
const MAX_ITEMS = 3000;
/** Nesting depth of quotations and lists on one line. */
const MAX_DEPTH = 20;
/** Depth of the syntax tree, of all node types: later steps recurse into it. */
const MAX_TREE_DEPTH = 100;
/** Nesting depth of raw HTML tags. */
export const MAX_TAGS = 50;
/** Cells of a table, including those that short rows lack and the page renders anyway. */
const MAX_CELLS = 50_000;
/** Adjacent backticks: the parser searches for as many again. */
const MAX_TICKS = 100;

/** Lazy continuation lines of a quotation (without `>`): at each the parser scans all of it. */
const MAX_LAZY = 500;

const MARKERS = /^(?:[ \t]*(?:>|\[\^[^\]\s]+\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const ITEM = /^[\s>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** Finds, before parsing, input that no editor writes on purpose and that parsers handle badly. */
export function findExcess(body: string): BodyFinding | undefined {
  if (body.length > MAX_LENGTH)
    return { line: 1, ...problem('body-too-long', { count: body.length, max: MAX_LENGTH }) };
  const lines = body.split('\n');
  if (lines.length > MAX_LINES)
    return {
      line: MAX_LINES,
      ...problem('too-many-lines', { count: lines.length, max: MAX_LINES }),
    };
  const items = lines.flatMap((line, index) => (ITEM.test(line) ? [index + 1] : []));
  if (items.length > MAX_ITEMS)
    return {
      line: items[MAX_ITEMS] ?? 1,
      ...problem('too-many-list-items', { count: items.length, max: MAX_ITEMS }),
    };
  const lazy = tooLazy(lines);
  if (lazy !== undefined)
    return { line: lazy, ...problem('too-many-lazy-lines', { max: MAX_LAZY }) };
  const deep = lines.findIndex((line) => !RULE.test(line) && markersOf(line) > MAX_DEPTH);
  if (deep !== -1) return { line: deep + 1, ...problem('quoted-too-deep', { max: MAX_DEPTH }) };
  const ticks = lines.findIndex((line) => line.includes('`'.repeat(MAX_TICKS + 1)));
  if (ticks !== -1) return { line: ticks + 1, ...problem('too-many-ticks', { max: MAX_TICKS }) };
  const blocks = lines.filter((line) => /^\s*:{3,}/.test(line)).length;
  return blocks > 2 * MAX_BLOCKS
    ? { line: 1, ...problem('too-many-blocks', { count: blocks, max: MAX_BLOCKS }) }
    : undefined;
}

/** The first line beyond the limit of lazy continuation lines after a quotation or a list item. */
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

/**
 * Finds trees that later steps handle badly. Not recursive: a tree may be deeper than the stack.
 */
export function findExcessIn(tree: Root): BodyFinding | undefined {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const line = node.position?.start.line ?? 1;
    if (depth > MAX_TREE_DEPTH)
      return { line, ...problem('nested-too-deep', { max: MAX_TREE_DEPTH }) };
    if (node.type === 'table') {
      const cells = node.children.length * (node.children[0]?.children.length ?? 0);
      if (cells > MAX_CELLS)
        return { line, ...problem('too-many-cells', { count: cells, max: MAX_CELLS }) };
    }
    if ('children' in node)
      for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

/** Runs the parser; a body that it cannot handle is reported as a finding. */
export function parseWithin(parse: () => Root): Root | BodyFinding {
  try {
    const tree = parse();
    return findExcessIn(tree) ?? tree;
  } catch (error) {
    if (!(error instanceof MarkupLimitError)) throw error;
    const { line, max, signs, isRun } = error;
    return { line, ...problem('too-many-signs', { max, signs, isRun }) };
  }
}
