/** A piece of text of a page, in its reading direction. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** Increases upwards. */
  baseline: number;
  size: number;
  /** Its index in the file. */
  order: number;
}

/** Pieces close together on a line: a cell, or a line of running text. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  /** The indexes of its pieces in the file. */
  orders: number[];
}

export interface Line {
  baseline: number;
  size: number;
  segments: Segment[];
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

const isText = (item: object): item is TextItem => 'str' in item;

/** The pieces of a page from pdf.js, grouped by angle. */
export function piecesOf(items: readonly object[]): Piece[][] {
  const byAngle = new Map<number, Piece[]>();
  for (const [order, item] of items.entries()) {
    if (!isText(item) || item.str.trim() === '') continue;
    const [a = 1, b = 0, c = 0, d = 10, x = 0, y = 0] = item.transform;
    const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const left = x * cos + y * sin;
    const piece: Piece = {
      text: item.str,
      left,
      right: left + item.width,
      baseline: y * cos - x * sin,
      size: Math.hypot(c, d) || item.height || 10,
      order,
    };
    const same = byAngle.get(angle);
    if (same) same.push(piece);
    else byAngle.set(angle, [piece]);
  }
  return [...byAngle.values()];
}

/** Lines from top to bottom, each from left to right. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const lines: { baseline: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const line = lines.at(-1);
    const reach = Math.min(piece.size, line?.size ?? 0) * 0.45;
    if (line && line.baseline - piece.baseline <= reach) line.pieces.push(piece);
    else lines.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => ({
    baseline: line.baseline,
    size: line.size,
    segments: segmentsOf(line.pieces.sort((a, b) => a.left - b.left)),
  }));
}

/**
 * Gaps in multiples of the character height: within a word, between the cells of a table, between
 * the boxes of a form.
 */
const WORD_GAP = 0.15;
const CELL_GAP = 0.6;
const BOX_GAP = 3;
const BOX = /^\s*[\dA-Za-z]\s*$/;

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const segment = segments.at(-1);
    const gap = last ? (piece.left - last.right) / piece.size : Infinity;
    // Bold type is sometimes the same text drawn twice with a small offset.
    if (last?.text === piece.text && piece.left - last.left < piece.size * 0.2) continue;
    const isBox = last !== undefined && BOX.test(last.text) && BOX.test(piece.text);
    if (segment && gap > -1 && gap < (isBox ? BOX_GAP : CELL_GAP)) {
      segment.text += (gap > WORD_GAP ? ' ' : '') + piece.text;
      segment.right = Math.max(segment.right, piece.right);
      segment.orders.push(piece.order);
    } else {
      const { text, left, right, order } = piece;
      segments.push({ text, left, right, orders: [order] });
    }
    last = piece;
  }
  return segments;
}
