import type { PrivateKind, Spot, Surroundings } from './finding.ts';
import { answersColumn } from './find-tables.ts';
import { findInFlow, findInGrid, findPrivate } from './find.ts';
import type { Inside } from './inside.ts';
import { hasPlace } from './files/picture-place.ts';
import { type FileText, type Part, RejectedFileError, UnreadableFileError } from './files/part.ts';

/** Limit of findings listed for one file; more are only counted. */
const MAX_SPOTS = 200;

/**
 * Inspects an attachment or a picture. Includes numbers that are published on purpose: see
 * {@link insideFindings}.
 * @param extension without its dot, in lower case
 * @param today a Shanghai day
 * @param readPdf `readPdf` of `files/read-pdf.ts`, if its library may be loaded; else a PDF is
 *   reported as not inspected
 */
export async function lookInside(
  extension: string,
  bytes: Uint8Array,
  today: string,
  readPdf: ReadPdf = leavePdf,
): Promise<Inside> {
  try {
    const read = await readFile(extension, bytes, readPdf);
    if (!read) return { spots: spotsOfPicture(bytes), unread: [] };
    const spots = spotsOf(read.parts, today);
    return { spots: spots.slice(0, MAX_SPOTS), unread: read.unread };
  } catch (error) {
    if (error instanceof RejectedFileError)
      return { spots: [], unread: [], refused: error.problem };
    if (error instanceof UnreadableFileError) return { spots: [], unread: [error.message] };
    throw error;
  }
}

type ReadPdf = (bytes: Uint8Array) => Promise<FileText>;

const leavePdf: ReadPdf = async () => Promise.resolve({ parts: [], unread: ['PDF 里的字'] });

/** Undefined for pictures. Readers are loaded on first use. */
async function readFile(
  extension: string,
  bytes: Uint8Array,
  readPdf: ReadPdf,
): Promise<FileText | undefined> {
  if (extension === 'pdf') return readPdf(bytes);
  if (['docx', 'xlsx', 'pptx'].includes(extension))
    return (await import('./files/read-office.ts')).readOffice(bytes);
  if (['doc', 'xls', 'ppt'].includes(extension))
    throw new UnreadableFileError(`旧格式 .${extension}：请另存为 .${extension}x 再上传`);
  return undefined;
}

/**
 * If a part is read in several ways, each number is reported once, by the reading with the highest
 * certainty.
 */
function spotsOf(parts: readonly Part[], today: string): Inside['spots'] {
  const spotsByKey = new Map<string, Inside['spots'][number]>();
  const anywhere = new Set<string>();
  const kinds = new Map<string, Set<PrivateKind>>();
  const spots: Inside['spots'] = [];
  for (const part of parts)
    for (const found of spotsIn(part, { today })) {
      const key = keyOf(found);
      const before = spotsByKey.get(key);
      const isHere = anywhere.has(nameOf(found.spot));
      if (part.isEarlier && isHere) continue;
      if (part.isAgain && before) {
        if (found.spot.certainty === 'sure') before.spot = { ...before.spot, certainty: 'sure' };
        continue;
      }
      spotsByKey.set(key, found);
      anywhere.add(nameOf(found.spot));
      spots.push(found);
      const { place, spot } = found;
      kinds.set(place, (kinds.get(place) ?? new Set()).add(spot.kind));
    }
  const isAnswered = ({ numbers }: Spot, place: string) =>
    numbers && [...(kinds.get(place) ?? [])].some((kind) => answersColumn(kind, numbers));
  return spots.filter(({ spot, place }) => !isAnswered(spot, place));
}

const keyOf = ({ spot, place }: Inside['spots'][number]): string => `${nameOf(spot)} ${place}`;

/** For columns and lists without the count, which may differ between two readings. */
function nameOf({ kind, masked, value }: Spot): string {
  const name = kind === 'table' ? masked.replace(/（.*/, '') : (value ?? masked);
  return kind === 'emails' ? kind : `${kind} ${name}`;
}

function spotsIn(part: Part, surroundings: Surroundings): Inside['spots'] {
  const spots =
    'grid' in part
      ? findInGrid(part.grid, { ...surroundings, title: part.title ?? '' })
      : (part.hasNoTables ? findInFlow : findPrivate)(part.text, surroundings);
  return spots.map((spot) => ({ spot, place: part.placeAt(spot.start) }));
}

function spotsOfPicture(bytes: Uint8Array): Inside['spots'] {
  if (!hasPlace(bytes)) return [];
  const spot: Spot = { kind: 'picture-place', certainty: 'sure', start: 0, end: 0, masked: '' };
  return [{ spot, place: '' }];
}
