import type { Spot, Surroundings } from './finding.ts';
import { findNumbers } from './find-numbers.ts';
import { foldText } from './fold.ts';
import type { Cell, Grid } from './grid.ts';
import { CARD_ALONE, CARD_WORDS, IDENTITY_WORDS, MOBILE_WORDS } from './labels.ts';
import { maskIdentity } from './mask.ts';
import { namesPerson } from './names.ts';
import { OLDEST_SERIAL, ageOf, readCard, readIdentity } from './numbers.ts';
import { squeeze } from './squeeze.ts';

/** Part of a number that continues in the next cell. */
const PIECE = /^\d{1,17}[Xx]?$|^[Xx]$/;
const CARD = new RegExp(`${CARD_ALONE.source}|${CARD_WORDS.source}`, 'i');
const PERSONS = new RegExp(
  [MOBILE_WORDS, IDENTITY_WORDS, CARD_WORDS].map(({ source }) => source).join('|'),
  'i',
);
const MIN_LENGTH = 11;
const MAX_PIECES = 40;

/** A number across cells of a row, and its columns. */
export interface Torn {
  spot: Spot;
  columns: number[];
}

interface Piece {
  digits: string;
  start: number;
  column: number;
}

/** Numbers across adjacent cells of a row, one digit or one group in each. */
export function tornInRow(
  row: readonly Cell[],
  headings: readonly string[],
  surroundings: Surroundings,
): Torn[] {
  return piecesOf(row).flatMap((pieces) => {
    const [first] = pieces;
    if (!first || countDigits(pieces) < MIN_LENGTH) return [];
    const label = row[first.column - 1]?.text.trim() ?? '';
    const above = pieces.map(({ column }) => headings[column] ?? '');
    const heading = [...new Set(above), /\d/.test(label) ? '' : label].join(' ').trim();
    const isByDigit = pieces.every(({ digits }) => digits.length === 1);
    const isWhole = new Set(
      pieces.flatMap(({ digits, column }) => (readCard(digits) ? [column] : [])),
    );
    const isCounting =
      !PERSONS.test(above.join(' ')) &&
      above.slice(1).some((each) => /\p{Script=Han}/u.test(each) && !/\d/.test(each));
    return numbersOf(pieces, { ...surroundings, heading }).filter(
      ({ spot: { kind, certainty, masked }, columns }) => {
        if (kind === 'identity' && certainty === 'sure') return true;
        if (kind === 'identity' && columns.length === 18 && isByDigit) return true;
        // Single-digit marks occur beside names as well.
        if (isByDigit && !isSaid(heading, kind)) return false;
        if (isCounting && !isByDigit) return false;
        // A number that is complete in its cell is not extended by the next cell, whatever digit is
        // there.
        if (kind === 'bank-card' && columns.some((column) => isWhole.has(column))) return false;
        // Four sums beside a person look like a card of another range, one time in ten.
        if (kind === 'bank-card') return masked.startsWith('62') || CARD.test(heading);
        return kind !== 'mobile' || isSaid(heading, kind) || namesPerson(surroundings.row ?? '');
      },
    );
  });
}

function isSaid(heading: string, kind: Spot['kind']): boolean {
  if (kind === 'mobile') return MOBILE_WORDS.test(heading);
  return kind === 'bank-card' ? CARD.test(heading) : IDENTITY_WORDS.test(heading);
}

/** Numbers with one digit below the other. */
export function tornInColumns(
  grid: Grid,
  headings: readonly string[],
  surroundings: Surroundings,
): Spot[] {
  const width = Math.max(0, ...grid.slice(0, 3).map((row) => row.length));
  if (grid.length < MIN_LENGTH) return [];
  return Array.from({ length: Math.min(width, MAX_PIECES) }, (_, column) => column).flatMap(
    (column) => {
      const cells = grid.map((row) => row[column] ?? { text: '', start: 0 });
      return piecesOf(cells).flatMap((pieces) => {
        const isByDigit =
          pieces.length >= MIN_LENGTH && pieces.every(({ digits }) => digits.length === 1);
        const [first] = pieces;
        if (!first || !isByDigit) return [];
        const above = cells[first.column - 1]?.text ?? '';
        const heading = `${headings[column] ?? ''} ${/\d/.test(above) ? '' : above}`.trim();
        const found = numbersOf(pieces, { ...surroundings, heading });
        return found
          .map(({ spot }) => spot)
          .filter(({ kind }) => kind !== 'mobile' || MOBILE_WORDS.test(heading));
      });
    },
  );
}

const IDENTITY = 18;

/** Identity numbers in boxes, one digit in each, that continue in the next row. */
export function tornOverRows(grid: Grid, { today }: Surroundings): Spot[] {
  return grid.flatMap((row, index): Spot[] => {
    const here = piecesOf(row).at(-1) ?? [];
    const below = piecesOf(grid[index + 1] ?? [])[0] ?? [];
    if (here.length === 0 || below.length === 0) return [];
    const pieces = [...here, ...below];
    const value = pieces.map(({ digits }) => digits.toUpperCase()).join('');
    const [first] = pieces;
    if (!first || pieces.length !== IDENTITY || value.length !== IDENTITY) return [];
    if (readIdentity(value, today) !== 'exact') return [];
    const place = { start: first.start, end: first.start + 1 };
    const certainty = ageOf(value, today) < OLDEST_SERIAL ? 'maybe' : 'sure';
    return [{ kind: 'identity', certainty, ...place, masked: maskIdentity(value), value }];
  });
}

/** Runs of cells that each contain only a few digits. */
function piecesOf(cells: readonly Cell[]): Piece[][] {
  const stretches: Piece[][] = [];
  let open: Piece[] = [];
  for (const [column, { text, start }] of cells.entries()) {
    const digits = text.length > 60 ? '' : squeeze(foldText(text)).text.trim();
    const isPiece = PIECE.test(digits) && open.length < MAX_PIECES;
    if (isPiece) open.push({ digits, start, column });
    else if (open.length > 0) {
      if (open.length > 1) stretches.push(open);
      open = [];
    }
  }
  return open.length > 1 ? [...stretches, open] : stretches;
}

const countDigits = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, { digits }) => sum + digits.length, 0);

/** Only numbers across cells: a complete number in one of them is reported by its cell. */
function numbersOf(pieces: readonly Piece[], surroundings: Surroundings): Torn[] {
  const starts: number[] = [];
  let folded = '';
  for (const { digits } of pieces) {
    folded += folded === '' ? '' : '-';
    starts.push(folded.length);
    folded += digits;
  }
  return findNumbers({ ...surroundings, folded }).flatMap((spot) => {
    const first = starts.findLastIndex((start) => start <= spot.start);
    const last = starts.findLastIndex((start) => start < spot.end);
    const start = pieces[first]?.start ?? 0;
    const columns = pieces.slice(first, last + 1).map(({ column }) => column);
    return first === last ? [] : [{ spot: { ...spot, start, end: start + 1 }, columns }];
  });
}
