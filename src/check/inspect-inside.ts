import { readFile } from 'node:fs/promises';
import { lookInside } from '../privacy/check-file.ts';
import { readPdfHere } from './read-pdf.ts';
import type { Inside } from '../privacy/inside.ts';
import { toShanghaiDate } from '../values/dates.ts';
import { byStamp } from './by-stamp.ts';
import { extensionOf } from './upload.ts';

let turn: Promise<unknown> = Promise.resolve();

/**
 * Inspects bytes as a file in `content/media/`. One at a time: a workbook may expand to hundreds of
 * megabytes.
 */
export async function lookInTurn(name: string, bytes: () => Promise<Uint8Array>): Promise<Inside> {
  const looked = turn.then(async () =>
    lookInside(extensionOf(name), await bytes(), toShanghaiDate(new Date()), readPdfHere),
  );
  turn = looked.catch(() => undefined);
  return looked;
}

/** Private data inside a file in `content/media/`. */
export const inspectInside = byStamp<Inside>((file) => lookInTurn(file, () => readFile(file)));
