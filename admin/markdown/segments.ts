import type { Root, RootContent } from 'mdast';
import { isDefinition } from './meaning.ts';

/** One top-level block of a body: complete lines, without the last line's end. */
export interface Segment {
  source: string;
  node: RootContent;
}

/** A body split into its blocks; before + source + gap + source … + after is the same text. */
export interface Segments {
  before: string;
  blocks: Segment[];
  /** The text between block n and block n + 1. */
  gaps: string[];
  after: string;
  /** The text of all definitions, for the references to them. */
  definitions: string;
}

/** Splits a body at the top-level blocks of its parsed tree. */
export function cutBody(markdown: string, tree: Root): Segments {
  const ends = lineEnds(markdown);
  const blocks: Segment[] = [];
  const gaps: string[] = [];
  let before = markdown;
  let last = 0;
  for (const node of tree.children) {
    if (!node.position) continue;
    const { start, end } = node.position;
    const from = start.line > 1 ? (ends[start.line - 2]?.next ?? 0) : 0;
    const to = ends[end.line - 1]?.end ?? markdown.length;
    const between = markdown.slice(last, from);
    if (blocks.length > 0) gaps.push(between);
    else before = between;
    blocks.push({ source: markdown.slice(from, to), node });
    last = to;
  }
  const after = blocks.length > 0 ? markdown.slice(last) : '';
  const definitions = blocks
    .filter(({ node }) => isDefinition(node))
    .map(({ source }) => source)
    .join('\n');
  return { before, blocks, gaps, after, definitions };
}

/** The end of each line's text, and the start of the next line. */
function lineEnds(text: string): { end: number; next: number }[] {
  const found = [...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: eol, index }) => ({
    end: index,
    next: index + eol.length,
  }));
  return [...found, { end: text.length, next: text.length }];
}
