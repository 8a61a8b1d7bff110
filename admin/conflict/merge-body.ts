import { parseMarkdown } from '../markdown/meaning.ts';
import { cutBody } from '../markdown/segments.ts';
import { type Collision, mergeSequences } from './merge-sequence.ts';

export interface MergedBody {
  text: string;
  /** Blocks that both changed differently; the text contains mine. */
  collisions: Collision<string>[];
}

/** A block of a body with the text between it and the next one. */
interface Block {
  source: string;
  gap: string;
  next: string | undefined;
}

/** Three-way merge of a body, block by block, and line by line in a block that both changed. Line breaks are `\n`. */
export function mergeBodies(base: string, theirs: string, mine: string): MergedBody {
  if (theirs === mine || theirs === base) return { text: mine, collisions: [] };
  if (mine === base) return { text: theirs, collisions: [] };
  const { items, collisions } = mergeSequences(cut(base), cut(theirs), cut(mine), {
    keyOf: ({ source }) => source,
    merge: mergeLines,
  });
  return {
    text: join(items),
    collisions: collisions.map((versions) => ({
      theirs: versions.theirs?.source,
      mine: versions.mine?.source,
    })),
  };
}

function cut(body: string): Block[] {
  const { blocks, gaps } = cutBody(body, parseMarkdown(body));
  return blocks.map(({ source }, index) => ({
    source,
    gap: gaps[index] ?? '',
    next: blocks[index + 1]?.source,
  }));
}

/** Separates newly adjacent blocks by a blank line: otherwise they might become one block. */
function join(blocks: readonly Block[]): string {
  return blocks
    .map(({ source, gap, next }, index) => {
      const follower = blocks[index + 1];
      if (!follower) return source;
      const isKept = follower.source === next || /\n[ \t]*\n/.test(gap);
      return source + (isKept ? gap : '\n\n');
    })
    .join('');
}

/** A list of which one changed the first item and the other appended an item, a table, a block with paragraphs. */
function mergeLines(base: Block, theirs: Block, mine: Block): Block | undefined {
  const [o, a, b] = [base, theirs, mine].map(({ source }) => source.split('\n'));
  if (!o || !a || !b || o.length === 1) return undefined;
  const { items, collisions } = mergeSequences(o, a, b, { keyOf: (line) => line });
  return collisions.length > 0 ? undefined : { ...mine, source: items.join('\n') };
}
