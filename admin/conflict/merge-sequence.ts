import { diff3MergeRegions } from 'node-diff3';

/** An item that both changed differently; undefined is a removed item. */
export interface Collision<Item> {
  theirs: Item | undefined;
  mine: Item | undefined;
}

export interface MergedSequence<Item> {
  items: Item[];
  collisions: Collision<Item>[];
}

/** What a merge requires of its items. */
export interface ItemKind<Item> {
  /** Items with the same key are equal. */
  keyOf: (item: Item) => string;
  /** Merges both changes of one item; undefined if that is impossible. */
  merge?: (base: Item, theirs: Item, mine: Item) => Item | undefined;
}

/**
 * Three-way merge of a sequence: takes each item from the side that changed it, keeps all additions, applies all
 * removals. Where both changed one item, takes mine and reports the collision.
 */
export function mergeSequences<Item>(
  base: readonly Item[],
  theirs: readonly Item[],
  mine: readonly Item[],
  kind: ItemKind<Item>,
): MergedSequence<Item> {
  const sides = { a: theirs, o: base, b: mine };
  const [a, o, b] = [theirs, base, mine].map((items) => items.map(kind.keyOf));
  const merged: MergedSequence<Item> = { items: [], collisions: [] };
  for (const region of diff3MergeRegions(a ?? [], o ?? [], b ?? [])) {
    if (region.stable) {
      const { buffer, bufferStart, bufferLength } = region;
      merged.items.push(...sides[buffer].slice(bufferStart, bufferStart + bufferLength));
    } else {
      const both = mergeRegion(
        base.slice(region.oStart, region.oStart + region.oLength),
        theirs.slice(region.aStart, region.aStart + region.aLength),
        mine.slice(region.bStart, region.bStart + region.bLength),
        kind,
      );
      merged.items.push(...both.items);
      merged.collisions.push(...both.collisions);
    }
  }
  return merged;
}

/**
 * A region that both changed. diff3 only reports that the changes touch; item by item, most of them are independent.
 */
function mergeRegion<Item>(
  base: readonly Item[],
  theirs: readonly Item[],
  mine: readonly Item[],
  kind: ItemKind<Item>,
): MergedSequence<Item> {
  const merged: MergedSequence<Item> = { items: [], collisions: [] };
  const [a, b] = [align(base, theirs, kind.keyOf), align(base, mine, kind.keyOf)];
  for (let index = 0; index <= base.length; index += 1) {
    const [addedByThem, addedByMe] = [a.added[index] ?? [], b.added[index] ?? []];
    const known = new Set(addedByThem.map(kind.keyOf));
    merged.items.push(...addedByThem, ...addedByMe.filter((item) => !known.has(kind.keyOf(item))));
    const before = base[index];
    if (before === undefined) continue;
    const { item, collision } = mergeItem(before, a.versions[index], b.versions[index], kind);
    if (item !== undefined) merged.items.push(item);
    if (collision) merged.collisions.push(collision);
  }
  return merged;
}

function mergeItem<Item>(
  base: Item,
  theirs: Item | undefined,
  mine: Item | undefined,
  { keyOf, merge }: ItemKind<Item>,
): { item: Item | undefined; collision?: Collision<Item> } {
  const isSame = (one: Item | undefined, other: Item | undefined) =>
    one === undefined || other === undefined ? one === other : keyOf(one) === keyOf(other);
  if (isSame(base, theirs) || isSame(theirs, mine)) return { item: mine };
  if (isSame(base, mine)) return { item: theirs };
  const item = theirs !== undefined && mine !== undefined ? merge?.(base, theirs, mine) : undefined;
  return item === undefined ? { item: mine, collision: { theirs, mine } } : { item };
}

interface Alignment<Item> {
  /** The new version of each item of the base; undefined: removed. */
  versions: (Item | undefined)[];
  /** The items added before each of them, and at the end. */
  added: Item[][];
}

/** Above this limit (a whole book rewritten at once) items are paired in order. */
const MAX_CELLS = 10_000;

/**
 * Matches the items of a changed region with those of the base: in order, as many as possible, the most similar ones.
 */
function align<Item>(
  base: readonly Item[],
  changed: readonly Item[],
  keyOf: (item: Item) => string,
): Alignment<Item> {
  const likeness = likenessOf(base.map(keyOf), changed.map(keyOf));
  const width = changed.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = base.length - 1; i >= 0; i -= 1)
    for (let j = changed.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(
        1 + likeness(i, j) + at(i + 1, j + 1),
        at(i + 1, j),
        at(i, j + 1),
      );
  const versions: (Item | undefined)[] = [];
  const added: Item[][] = [[]];
  for (let i = 0, j = 0; i < base.length || j < changed.length;) {
    const item = changed[j];
    if (
      item !== undefined &&
      i < base.length &&
      at(i, j) === 1 + likeness(i, j) + at(i + 1, j + 1)
    ) {
      versions.push(item);
      added.push([]);
      [i, j] = [i + 1, j + 1];
    } else if (item !== undefined && (i >= base.length || at(i, j) === at(i, j + 1))) {
      added.at(-1)?.push(item);
      j += 1;
    } else {
      versions.push(undefined);
      added.push([]);
      i += 1;
    }
  }
  return { versions, added };
}

/** The similarity of two texts, 0 to 1, by their bigrams (Sørensen–Dice). */
function likenessOf(ones: readonly string[], others: readonly string[]) {
  if (ones.length * others.length > MAX_CELLS) return () => 0;
  const [left, right] = [ones.map(pairsOf), others.map(pairsOf)];
  return (i: number, j: number): number => {
    if (ones[i] === others[j]) return 1;
    const [one, other] = [left[i] ?? new Set(), right[j] ?? new Set()];
    const common = [...one].filter((pair) => other.has(pair)).length;
    return common === 0 ? 0 : (2 * common) / (one.size + other.size);
  };
}

function pairsOf(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)),
  );
}
