/** A block of the body when it was opened. */
export interface OpenedBlock {
  /** Its exact text. */
  source: string;
  /** The text that the rich text editor would write for it. */
  written: string;
  /** The editor's name for this kind of block. */
  type: string;
}

/** A body as it was opened: before + source + gap + source … + after is its exact text. */
export interface OpenedBody {
  before: string;
  blocks: readonly OpenedBlock[];
  gaps: readonly string[];
  after: string;
}

/** A block as the rich text editor serialises it now. */
export type WrittenBlock = Pick<OpenedBlock, 'written' | 'type'>;

/** A block of the text to be saved, and the blocks of the opened body at which its replacement begins and ends. */
interface Placed {
  text: string;
  type: string;
  isChanged: boolean;
  from?: number | undefined;
  to?: number | undefined;
}

/**
 * The body's text after editing. Blocks that the editor did not change keep their exact text, and so does the text
 * between, before and after them; only changed blocks are written in the editor's form.
 */
export function composeBody(opened: OpenedBody, blocks: readonly WrittenBlock[]): string {
  const now = blocks.filter(({ written }) => written.trim() !== '');
  if (now.length === 0) return opened.blocks.length === 0 ? opened.before : '';
  const eol = /\r\n/.test(opened.before + opened.gaps.join('') + opened.after) ? '\r\n' : '\n';
  const placed = place(opened, now, eol);
  const body = placed.reduce((text, block, index) => {
    const previous = placed[index - 1];
    return previous ? text + gapBetween(previous, block, opened, eol) + block.text : block.text;
  }, '');
  const before = opened.blocks.length === 0 ? '' : opened.before;
  return before + body + opened.after;
}

function place(opened: OpenedBody, now: readonly WrittenBlock[], eol: string): Placed[] {
  const origins = alignBlocks(
    opened.blocks.map(({ written }) => written),
    now.map(({ written }) => written),
  );
  const moved = leftovers(opened, origins);
  const placed = now.map(({ written, type }, index): Placed => {
    const origin = origins[index];
    const kept = origin === undefined ? takeMoved(moved, written) : opened.blocks[origin]?.source;
    return {
      text: kept ?? written.replaceAll('\n', eol),
      type,
      isChanged: kept === undefined,
      from: origin,
      to: origin,
    };
  });
  return placeChanged(placed, opened.blocks.length);
}

/** The texts of blocks that left their position, by the text that the editor writes for them. */
function leftovers({ blocks }: OpenedBody, origins: readonly (number | undefined)[]) {
  const used = new Set(origins);
  const rest = new Map<string, string[]>();
  for (const [index, { written, source }] of blocks.entries()) {
    if (!used.has(index)) rest.set(written, [...(rest.get(written) ?? []), source]);
  }
  return rest;
}

function takeMoved(moved: Map<string, string[]>, written: string): string | undefined {
  return moved.get(written)?.shift();
}

/** Assigns each run of changed blocks the positions of the blocks that it replaces. */
function placeChanged(placed: Placed[], count: number): Placed[] {
  let start = 0;
  while (start < placed.length) {
    if (placed[start]?.from !== undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < placed.length && placed[end]?.from === undefined) end += 1;
    const first = (placed[start - 1]?.to ?? -1) + 1;
    const last = (placed[end]?.from ?? count) - 1;
    placeRun(placed.slice(start, end), first, last);
    start = end;
  }
  return placed;
}

function placeRun(run: Placed[], first: number, last: number): void {
  if (last < first) return;
  if (run.length === last - first + 1) {
    for (const [index, block] of run.entries()) block.from = block.to = first + index;
    return;
  }
  const [head] = run;
  const tail = run.at(-1);
  if (head) head.from = first;
  if (tail) tail.to = last;
}

/** The original gap if two blocks are adjacent as before; otherwise one blank line. */
function gapBetween(left: Placed, right: Placed, opened: OpenedBody, eol: string): string {
  const kept =
    left.to !== undefined && right.from === left.to + 1 ? opened.gaps[left.to] : undefined;
  if (kept !== undefined && !left.isChanged && !right.isChanged) return kept;
  const blank = eol + eol;
  // Two adjacent lists with the same marker would become one.
  if (sameListSign(left.text, right.text)) return `${blank}<!-- -->${blank}`;
  const isTight = kept !== undefined && kept.split('\n').length < 3;
  const keepsKind =
    left.type === opened.blocks[left.to ?? -1]?.type &&
    right.type === opened.blocks[right.from ?? -1]?.type;
  return kept === undefined || (isTight && !keepsKind) ? blank : kept;
}

function sameListSign(left: string, right: string): boolean {
  const sign = listSign(left);
  return sign !== undefined && sign === listSign(right);
}

/** The marker of a list's items: `-`, `*`, `+`, `.` or `)` after a number. */
function listSign(text: string): string | undefined {
  const [, bullet, number] =
    /^ {0,3}(?:([-*+])|\d{1,9}([.)]))(?:[ \t]|$)/m.exec(firstLine(text)) ?? [];
  return bullet ?? number;
}

function firstLine(text: string): string {
  return text.slice(0, /\r|\n|$/.exec(text)?.index);
}

/** Above this, the computation of the longest common subsequence would be noticeable while typing. */
const MAX_CELLS = 1_000_000;

/**
 * For each current block, the opened block that it corresponds to: the longest common subsequence, since blocks keep
 * their order. Undefined for a new or changed block.
 */
export function alignBlocks(
  opened: readonly string[],
  now: readonly string[],
): (number | undefined)[] {
  let head = 0;
  const least = Math.min(opened.length, now.length);
  while (head < least && opened[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && opened.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = alignMiddle(
    opened.slice(head, opened.length - tail),
    now.slice(head, now.length - tail),
  );
  return [
    ...now.slice(0, head).map((_, index) => index),
    ...middle.map((index) => (index === undefined ? undefined : index + head)),
    ...now.slice(now.length - tail).map((_, index) => opened.length - tail + index),
  ];
}

function alignMiddle(opened: readonly string[], now: readonly string[]): (number | undefined)[] {
  const found = now.map((): number | undefined => undefined);
  if (opened.length * now.length > MAX_CELLS) return found;
  const width = now.length + 1;
  const lengths = new Uint32Array((opened.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = opened.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        opened[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < opened.length && j < now.length) {
    if (opened[i] === now[j]) {
      found[j] = i;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}
